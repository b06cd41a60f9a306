package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties.Oidc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is to be compared when a browser comes back from the provider: it lies sealed in the browser's own cookie meanwhile, and
 * is good once.
 */
final class SignInAttempts implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** The attribute of an attempt, and of the exchange that completes it: where the browser goes then. */
    static final String TO = SignInAttempts.class.getName() + ".to";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SealedCookie cookie;
    private final Oidc settings;

    SignInAttempts(Oidc settings, Clock clock) {
        this.settings = settings;
        this.cookie =
                new SealedCookie("kiosk_sign_in", SignIn.PATH, settings.isSecure(), settings.sessionSecret(), clock);
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            if (request == null) {
                cookie.forget(exchange);
                return;
            }
            Map<String, Object> attributes = request.getAttributes();
            cookie.write(
                    exchange,
                    PATIENCE,
                    List.of(
                            Objects.requireNonNull(request.getState()),
                            attribute(attributes, OidcParameterNames.NONCE),
                            attribute(attributes, PkceParameterNames.CODE_VERIFIER),
                            attribute(attributes, TO)));
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return Mono.justOrEmpty(cookie.read(exchange))
                .filter(fields -> fields.size() == 4 && state != null && same(fields.getFirst(), state))
                .map(fields -> request(fields.get(0), fields.get(1), fields.get(2), fields.get(3)));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return loadAuthorizationRequest(exchange)
                .doOnNext(attempt -> exchange.getAttributes().put(TO, attribute(attempt.getAttributes(), TO)))
                .doFirst(() -> cookie.forget(exchange));
    }

    private OAuth2AuthorizationRequest request(String state, String nonce, String verifier, String to) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(String.valueOf(settings.issuer()))
                .clientId(settings.clientId())
                .redirectUri(settings.root() + SignIn.RETURN)
                .state(state)
                .scopes(settings.scopes())
                .attributes(attributes -> attributes.putAll(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        Provider.REGISTRATION,
                        OidcParameterNames.NONCE,
                        nonce,
                        PkceParameterNames.CODE_VERIFIER,
                        verifier,
                        TO,
                        to)))
                .build();
    }

    private static String attribute(Map<String, Object> attributes, String name) {
        return String.valueOf(attributes.get(name));
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
