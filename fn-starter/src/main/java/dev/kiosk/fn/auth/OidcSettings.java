package dev.kiosk.fn.auth;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken, prefix {@code kiosk.fn.oidc}.
 *
 * @param issuer who signs tokens; its keys are found by OpenID Connect Discovery 1.0, section 4
 * @param audience whom a token has to be meant for: this function
 * @param subjectPrefix what a token's subject starts with, such as {@code system:serviceaccount:kiosk:}; empty is anybody
 * @param staffSubject the subject that is believed for which member of staff it acts, such as {@code
 *     system:serviceaccount:kiosk:backoffice-fn}; empty is nobody
 * @param tokenFile a token to show where the keys are, as Kubernetes asks for; null shows none
 * @param caFile the only certificates, PEM, that are trusted where the keys are; null trusts what the JVM does
 * @param timeout how long discovery and keys may each take
 * @param keysKept how long keys are used before they are asked for again
 * @param keysPause how long nobody asks again for the sake of an unknown key, after somebody has
 */
public record OidcSettings(
        @Nullable URI issuer,
        @Nullable String audience,
        @DefaultValue("") String subjectPrefix,
        @DefaultValue("") String staffSubject,
        @Nullable Path tokenFile,
        @Nullable Path caFile,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("15m") Duration keysKept,
        @DefaultValue("10s") Duration keysPause) {

    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    private static final Duration KEYS_PAUSE = Duration.ofSeconds(10);

    /** For whom the usual will do. */
    public static OidcSettings of(@Nullable URI issuer, String audience, @Nullable Path caFile, Duration timeout) {
        return new OidcSettings(issuer, audience, "", "", null, caFile, timeout, KEYS_KEPT, KEYS_PAUSE);
    }

    public OidcSettings {
        if (issuer == null || issuer.getHost() == null || !issuer.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("kiosk.fn.oidc.issuer is not an http URL: " + issuer);
        }
        if (audience == null || audience.isBlank()) {
            throw new IllegalArgumentException("kiosk.fn.oidc.audience is needed with kiosk.fn.oidc.issuer");
        }
        if (caFile != null && !Files.isReadable(caFile)) {
            throw new IllegalArgumentException("kiosk.fn.oidc.ca-file cannot be read: " + caFile);
        }
        if (timeout.isNegative() || timeout.isZero() || keysKept.isNegative() || keysPause.isNegative()) {
            throw new IllegalArgumentException(
                    "kiosk.fn.oidc.timeout is longer than nothing, keys-kept and keys-pause are not negative");
        }
    }
}
