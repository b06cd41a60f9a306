package dev.kiosk.storefront.order.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens of orders: HMAC-SHA-256 over the order's id, base64url. Whoever holds one may see the order and ask for its
 * cancellation; nothing is stored, so nothing needs to be looked up to refuse a wrong one.
 */
public final class AccessTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public AccessTokens(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public String of(UUID orderId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal(orderId.toString().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }

    /** In the same time for every wrong token. */
    public boolean opens(UUID orderId, String token) {
        return MessageDigest.isEqual(
                of(orderId).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
