package dev.kiosk.fn;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256, RFC 2104 and FIPS 198-1, with one key; safe for many threads. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key of any length but none */
    public HmacSha256(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param secret the key as its UTF-8 */
    public HmacSha256(String secret) {
        this(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes, over the UTF-8 of a text. */
    public byte[] of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes, over the parts as if they were one. */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
