package dev.kiosk.backoffice.web.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * A cookie that only this shop can read and write: AES-256-GCM under a key derived for its name (RFC 5869) from the secret that
 * all pods have. So a pod may go, and the next one goes on.
 */
final class SealedCookie {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final String path;
    private final boolean secure;
    private final SecretKey key;
    private final InstantSource clock;

    /** @param path below which browsers send it */
    SealedCookie(String name, String path, boolean secure, String secret, InstantSource clock) {
        this.name = name;
        this.path = path;
        this.secure = secure;
        this.clock = clock;
        try {
            HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                    .thenExpand(("kiosk " + name).getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM of this version has HKDF", e);
        }
    }

    /** @param fields without line breaks; none after the last one is empty */
    void write(ServerWebExchange exchange, Duration age, List<String> fields) {
        Instant end = clock.instant().plus(age);
        String content = end.getEpochSecond() + "\n" + String.join("\n", fields);
        set(exchange, seal(content.getBytes(StandardCharsets.UTF_8)), age);
    }

    void forget(ServerWebExchange exchange) {
        set(exchange, "", Duration.ZERO);
    }

    /** Empty if there is none, or one that we never wrote, or one that has run out. */
    Optional<List<String>> read(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name);
        return Optional.ofNullable(cookie)
                .map(HttpCookie::getValue)
                .filter(value -> value.length() <= LONGEST)
                .flatMap(this::open)
                .map(content -> List.of(content.split("\n", -1)))
                .filter(fields ->
                        Long.parseLong(fields.getFirst()) > clock.instant().getEpochSecond())
                .map(fields -> fields.subList(1, fields.size()));
    }

    private String seal(byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(content);
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES-GCM", e);
        }
    }

    private Optional<String> open(String value) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(value);
            if (both.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, Arrays.copyOf(both, NONCE_BYTES)));
            byte[] content = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty(); // not one of ours
        }
    }

    /** Lax, not Strict: after a sign-in the browser comes back from the provider's site. */
    private void set(ServerWebExchange exchange, String value, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .path(path)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build());
    }
}
