package dev.kiosk.fn.auth;

import dev.kiosk.fn.FnProperties;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Wires the gate. Chosen at run time, not when the image is built: one image serves with an issuer and without. */
@Configuration(proxyBeanMethods = false)
public class AuthConfiguration {

    @Bean
    TokenVerifiers tokenVerifiers(ReactorResourceFactory resources, JsonMapper json, Clock clock) {
        return new TokenVerifiers(resources, json, clock);
    }

    @Bean
    Gate gate(FnProperties settings, TokenVerifiers verifiers) {
        OidcSettings oidc = settings.oidc();
        return oidc == null
                ? anybody -> Mono.empty()
                : new OidcGate(verifiers.verifier(oidc), subject -> subject.startsWith(oidc.subjectPrefix()));
    }

    @Bean
    StaffGate staffGate(FnProperties settings, TokenVerifiers verifiers) {
        OidcSettings oidc = settings.oidc();
        return new StaffGate(oidc == null ? null : new OidcGate(verifiers.verifier(oidc), oidc.staffSubject()::equals));
    }
}
