package dev.kiosk.fn.auth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, and the tokens whose signatures were verified with them: a broker shows the same token for an hour, and a
 * signature costs most of a millisecond. They are forgotten together.
 */
record KnownKeys(JWKSet keys, Instant since, Map<String, JWTClaimsSet> verified) {

    private static final int MAX_VERIFIED = 256;

    static KnownKeys since(Instant instant, JWKSet keys) {
        return new KnownKeys(keys, instant, new ConcurrentHashMap<>());
    }

    boolean has(String id) {
        return keys.getKeyByKeyId(id) != null;
    }

    @Nullable
    JWTClaimsSet claimsOf(String token) {
        return verified.get(token);
    }

    JWTClaimsSet remember(String token, JWTClaimsSet claims) {
        if (verified.size() >= MAX_VERIFIED) {
            verified.clear();
        }
        verified.put(token, claims);
        return claims;
    }
}
