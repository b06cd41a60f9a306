package dev.kiosk.order.payments.sandbox;

import dev.kiosk.fn.HmacSha256;
import java.time.Instant;
import java.util.HexFormat;

/** {@code t=<seconds>,v1=<hex>}: HMAC-SHA-256 over the seconds, a full stop and the body, as Stripe signs. */
final class SandboxSignature {

    private SandboxSignature() {}

    static String of(String secret, Instant now, String body) {
        long seconds = now.getEpochSecond();
        byte[] signature = new HmacSha256(secret).of(seconds + "." + body);
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature);
    }
}
