package dev.kiosk.webhook.application;

import dev.kiosk.fn.HmacSha256;
import java.util.Base64;
import java.util.UUID;

/**
 * The secrets that messages are signed with. Derived from the shop's own, as access tokens are (ADR 6): none lies in a
 * database, and each can be shown again to nobody.
 */
public final class EndpointSecrets {

    private static final String PREFIX = "whsec_";
    private final HmacSha256 hmac;

    public EndpointSecrets(String signingSecret) {
        this.hmac = new HmacSha256(signingSecret);
    }

    /** As merchants get it: {@code whsec_} and base64. */
    public String text(UUID endpointId, int generation) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(endpointId, generation));
    }

    byte[] bytes(UUID endpointId, int generation) {
        return hmac.of("webhook endpoint " + endpointId + " " + generation);
    }

    /** {@code v1,<base64>} over id, time and body: Standard Webhooks, "Signature scheme". */
    String sign(UUID endpointId, int generation, String content) {
        byte[] signature = new HmacSha256(bytes(endpointId, generation)).of(content);
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }
}
