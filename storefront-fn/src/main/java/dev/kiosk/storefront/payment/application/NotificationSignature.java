package dev.kiosk.storefront.payment.application;

import dev.kiosk.fn.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The signature of a notification, as Stripe publishes its scheme v1: {@code t=<seconds>,v1=<hex>[,v1=<hex>…]}, each v1 an
 * HMAC-SHA-256 over the seconds, a full stop and the bytes of the body. While a secret is being changed there are several
 * signatures, and several secrets: one that fits is enough. Elements of other schemes are not looked at.
 *
 * @param signedAt in seconds since 1970
 * @param signatures in hexadecimal; at least one
 */
record NotificationSignature(String signedAt, List<String> signatures) {

    private static final int MOST_ELEMENTS = 20;

    NotificationSignature {
        signatures = List.copyOf(signatures);
    }

    /** Empty for a header that is not of the scheme. */
    static Optional<NotificationSignature> parse(String header) {
        String time = "";
        List<String> signatures = new ArrayList<>();
        for (String element : header.split(",", MOST_ELEMENTS)) {
            String[] parts = element.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equals("t")) {
                time = parts[1];
            } else if (parts.length == 2 && parts[0].equals("v1")) {
                signatures.add(parts[1]);
            }
        }
        return time.matches("[0-9]{1,12}") && !signatures.isEmpty()
                ? Optional.of(new NotificationSignature(time, signatures))
                : Optional.empty();
    }

    /** Whether it was made at about this time; what is older may be an eavesdropper's. */
    boolean isOf(Instant now, Duration tolerance) {
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(signedAt)), now);
        return apart.abs().compareTo(tolerance) <= 0;
    }

    /** Whether one of the secrets made it; takes the same time whichever character is wrong. */
    boolean fits(byte[] body, List<String> secrets) {
        boolean fits = false;
        for (String secret : secrets) {
            byte[] expected = signature(secret, body).getBytes(StandardCharsets.US_ASCII);
            for (String given : signatures) {
                fits |= MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
            }
        }
        return fits;
    }

    private String signature(String secret, byte[] body) {
        byte[] time = (signedAt + ".").getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(new HmacSha256(secret).of(time, body));
    }
}
