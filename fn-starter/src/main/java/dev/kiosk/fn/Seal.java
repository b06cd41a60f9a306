package dev.kiosk.fn;

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

/**
 * What only this installation can read and write, for a while, whoever keeps it meanwhile: AES-256-GCM under a key derived for its
 * purpose (RFC 5869) from a secret that all pods have; base64url.
 */
public final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 4000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final InstantSource clock;

    /** @param purpose what is sealed for another one does not open this one */
    public Seal(String secret, String purpose, InstantSource clock) {
        this.clock = clock;
        try {
            HKDFParameterSpec derivation = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                    .thenExpand(("kiosk " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM of this version has HKDF", e);
        }
    }

    /**
     * @param age how long it can be opened
     * @param fields without line breaks
     */
    public String seal(Duration age, List<String> fields) {
        Instant end = clock.instant().plus(age);
        String content = end.getEpochSecond() + "\n" + String.join("\n", fields);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has AES-GCM", e);
        }
    }

    /** The fields; empty if it is none that was sealed here for this, or one that has run out. */
    public Optional<List<String>> open(String sealed) {
        return Optional.of(sealed)
                .filter(value -> value.length() <= LONGEST)
                .flatMap(this::content)
                .map(content -> List.of(content.split("\n", -1)))
                .filter(fields ->
                        Long.parseLong(fields.getFirst()) > clock.instant().getEpochSecond())
                .map(fields -> fields.subList(1, fields.size()));
    }

    private Optional<String> content(String sealed) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
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
}
