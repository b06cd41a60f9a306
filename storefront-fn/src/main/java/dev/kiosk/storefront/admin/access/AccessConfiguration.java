package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.auth.OidcSettings;
import dev.kiosk.fn.auth.TokenVerifiers;
import dev.kiosk.fn.auth.Tokens;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.admin.AdminSettings;
import dev.kiosk.storefront.admin.AdminSettings.Oidc;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how the back office is entered. At run time, not when the image is built: one image serves with it and without. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Access access(StorefrontProperties settings, TokenVerifiers verifiers, Clock clock) {
        AdminSettings admin = settings.admin();
        if (admin.open()) {
            return Access.by(new LocalGuard());
        }
        Oidc oidc = admin.oidc();
        return oidc == null
                ? Access.by(exchange -> Guard.nothingHere())
                : staffOf(oidc, settings.accessSecret(), verifiers, clock);
    }

    private static Access staffOf(Oidc oidc, String secret, TokenVerifiers verifiers, Clock clock) {
        Role role = new Role(oidc);
        Sessions sessions = new Sessions(oidc, secret, clock);
        Tokens shown = verifiers.of(tokens(oidc, oidc.audience()));
        OidcSettings forUs = tokens(oidc, oidc.clientId());
        Tokens idTokens = oidc.audience().equals(oidc.clientId()) ? shown : verifiers.of(forUs);
        Provider provider = new Provider(verifiers.client(forUs), oidc);
        SignIn signIn = new SignIn(oidc, provider, idTokens, role, sessions, secret, clock);
        return new Access(new OidcGuard(shown, role, sessions), Optional.of(signIn));
    }

    private static OidcSettings tokens(Oidc oidc, String audience) {
        return OidcSettings.of(oidc.issuer(), audience, oidc.caFile(), oidc.timeout());
    }
}
