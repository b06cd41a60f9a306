package dev.kiosk.webhook.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that messages are signed with. Derived from the shop's own, as access tokens are (ADR 6): none lies in a
 * database, and each can be shown again to nobody.
 */
public final class EndpointSecrets {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public EndpointSecrets(String signingSecret) {
        this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** As merchants get it: {@code whsec_} and base64. */
    public String text(UUID endpointId, int generation) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(endpointId, generation));
    }

    byte[] bytes(UUID endpointId, int generation) {
        return hmac(key, ("webhook endpoint " + endpointId + " " + generation).getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code v1,<base64>} over id, time and body: Standard Webhooks, "Signature scheme". */
    String sign(UUID endpointId, int generation, String content) {
        SecretKeySpec secret = new SecretKeySpec(bytes(endpointId, generation), ALGORITHM);
        return "v1," + Base64.getEncoder().encodeToString(hmac(secret, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
