package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.AdminSettings.Oidc;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** The OpenID provider: where its endpoints are, and the exchange of a code, RFC 6749, section 4.1.3. */
final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final WebClient client;
    private final Oidc settings;

    Provider(WebClient client, Oidc settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Asked for at each sign-in: there are few, and none survives a wrong answer that is kept. Fails with a 503. */
    Mono<Endpoints> endpoints() {
        String issuer = String.valueOf(settings.issuer());
        String base = issuer.endsWith("/") ? issuer : issuer + "/";
        return client.get()
                .uri(URI.create(base + ".well-known/openid-configuration"))
                .retrieve()
                .bodyToMono(JSON)
                .map(document -> Endpoints.of(document, issuer))
                .onErrorMap(Provider::unavailable);
    }

    /** The ID token for a code. Fails with a 403 if the provider gives none for it, and with a 503 if it does not answer. */
    Mono<String> redeem(Endpoints endpoints, String code, String verifier, String redirect) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("code", code);
        form.add("redirect_uri", redirect);
        form.add("client_id", settings.clientId());
        form.add("code_verifier", verifier);
        return client.post()
                .uri(endpoints.token())
                .headers(headers -> {
                    if (!settings.clientSecret().isEmpty()) {
                        headers.setBasicAuth(encoded(settings.clientId()), encoded(settings.clientSecret()));
                    }
                })
                .body(BodyInserters.fromFormData(form))
                .exchangeToMono(response -> response.statusCode().is4xxClientError()
                        ? response.releaseBody().then(Mono.error(Provider::noSignIn))
                        : response.bodyToMono(JSON))
                .onErrorMap(failure -> failure instanceof Problem ? failure : unavailable(failure))
                .map(answer -> Objects.toString(answer.get("id_token"), ""))
                .filter(token -> !token.isEmpty())
                .switchIfEmpty(Mono.error(Provider::noSignIn));
    }

    static Problem noSignIn() {
        return Problem.of(HttpStatus.FORBIDDEN, "sign-in-failed", "The sign-in did not work; try it again");
    }

    /** RFC 6749, section 2.3.1. */
    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warn("The OpenID provider is not to be had: {}", failure.toString());
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", "Nobody can sign in now; try again later");
    }

    /** @param endSession where a browser signs out of the provider; empty where it has none */
    record Endpoints(URI authorization, URI token, String endSession) {

        /** The document has to be this issuer's: OpenID Connect Discovery 1.0, section 4.3. */
        static Endpoints of(Map<String, Object> document, String issuer) {
            if (!issuer.equals(document.get("issuer"))) {
                throw new IllegalStateException("the configuration is of " + document.get("issuer"));
            }
            return new Endpoints(
                    URI.create(Objects.toString(document.get("authorization_endpoint"))),
                    URI.create(Objects.toString(document.get("token_endpoint"))),
                    Objects.toString(document.get("end_session_endpoint"), ""));
        }
    }
}
