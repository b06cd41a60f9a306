package dev.kiosk.fn.auth;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** The issuer, the audience, and a time that has not run out, give or take a minute. */
final class ExpectedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    ExpectedClaims(OidcSettings settings, Clock clock) {
        super(
                settings.audience(),
                new JWTClaimsSet.Builder()
                        .issuer(String.valueOf(settings.issuer()))
                        .build(),
                Set.of("exp", "sub"));
        this.clock = clock;
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
