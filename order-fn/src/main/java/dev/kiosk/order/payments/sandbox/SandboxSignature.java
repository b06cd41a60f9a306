package dev.kiosk.order.payments.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code t=<seconds>,v1=<hex>}: HMAC-SHA-256 over the seconds, a full stop and the body, as Stripe signs. */
final class SandboxSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private SandboxSignature() {}

    static String of(String secret, Instant now, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String seconds = Long.toString(now.getEpochSecond());
            byte[] signature = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
