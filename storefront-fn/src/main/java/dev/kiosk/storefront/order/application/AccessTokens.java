package dev.kiosk.storefront.order.application;

import dev.kiosk.fn.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/**
 * Access tokens of orders: HMAC-SHA-256 over the order's id, base64url. Whoever holds one may see the order and ask for its
 * cancellation; nothing is stored, so nothing needs to be looked up to refuse a wrong one.
 */
public final class AccessTokens {

    private final HmacSha256 hmac;

    public AccessTokens(String secret) {
        this.hmac = new HmacSha256(secret);
    }

    public String of(UUID orderId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(orderId.toString()));
    }

    /** In the same time for every wrong token. */
    public boolean opens(UUID orderId, String token) {
        return MessageDigest.isEqual(
                of(orderId).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
