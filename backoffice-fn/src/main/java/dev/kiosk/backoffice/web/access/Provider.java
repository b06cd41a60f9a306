package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The OpenID provider, as its own configuration describes it: OpenID Connect Discovery 1.0, section 4. It is asked when somebody
 * signs in, not when the function starts, and its answer is kept for a while.
 */
final class Provider implements ReactiveClientRegistrationRepository {

    static final String REGISTRATION = "staff";

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Oidc settings;
    private final Mono<Map<String, Object>> configuration;

    Provider(Oidc settings, WebClient client) {
        this.settings = settings;
        this.configuration =
                Mono.defer(() -> ask(client)).cache(known -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Fails with a 503 while the provider does not answer. */
    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return configuration.map(this::registration);
    }

    /** Where a browser signs out of the provider; empty where it has no such place. */
    Mono<String> endSession() {
        return configuration.map(known -> text(known, "end_session_endpoint"));
    }

    private Mono<Map<String, Object>> ask(WebClient client) {
        String issuer = String.valueOf(settings.issuer());
        return client.get()
                .uri(URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .bodyToMono(JSON)
                .doOnNext(known -> requireIssuer(known, issuer))
                .onErrorMap(AccessProblems::unavailable);
    }

    /** The document has to be this issuer's: section 4.3. */
    private static void requireIssuer(Map<String, Object> known, String issuer) {
        if (!issuer.equals(known.get("issuer"))) {
            throw new IllegalStateException("the configuration is of " + known.get("issuer"));
        }
    }

    private ClientRegistration registration(Map<String, Object> known) {
        boolean isPublic = settings.clientSecret().isEmpty();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        isPublic ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri(settings.root() + SignIn.RETURN)
                .scope(settings.scopes())
                .issuerUri(String.valueOf(settings.issuer()))
                .authorizationUri(text(known, "authorization_endpoint"))
                .tokenUri(text(known, "token_endpoint"))
                .jwkSetUri(text(known, "jwks_uri"))
                .build();
    }

    private static String text(Map<String, Object> known, String member) {
        return Objects.toString(known.get(member), "");
    }
}
