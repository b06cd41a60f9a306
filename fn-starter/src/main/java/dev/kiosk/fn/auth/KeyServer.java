package dev.kiosk.fn.auth;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an issuer publishes its keys: OpenID Connect Discovery 1.0, section 4, then RFC 7517, section 5. */
final class KeyServer {

    private final WebClient client;
    private final JsonMapper json;
    private final URI issuer;
    private final @Nullable TokenFile token;

    /** @param client bounds the size and the duration of an answer */
    KeyServer(WebClient client, JsonMapper json, URI issuer, @Nullable TokenFile token) {
        this.client = client;
        this.json = json;
        this.issuer = issuer;
        this.token = token;
    }

    /** The keys of now. Fails if they are not to be had, or are not the issuer's. */
    Mono<JWKSet> keys() {
        return get(discovery()).map(this::whereKeysAre).flatMap(this::get).map(KeyServer::parse);
    }

    private URI discovery() {
        String base = issuer.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + ".well-known/openid-configuration");
    }

    private Mono<String> get(URI uri) {
        return authorization()
                .flatMap(headers -> client.get()
                        .uri(uri)
                        .headers(all -> all.addAll(headers))
                        .retrieve()
                        .bodyToMono(String.class))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("nothing at " + uri)));
    }

    private Mono<HttpHeaders> authorization() {
        HttpHeaders headers = new HttpHeaders();
        return token == null
                ? Mono.just(headers)
                : token.authorization().map(value -> {
                    headers.set(HttpHeaders.AUTHORIZATION, value);
                    return headers;
                });
    }

    /** The document has to be this issuer's: section 4.3. */
    private URI whereKeysAre(String document) {
        JsonNode configuration = json.readTree(document);
        String said = configuration.path("issuer").asString("");
        if (!said.equals(issuer.toString())) {
            throw new IllegalStateException(discovery() + " is of the issuer '" + said + "', not of " + issuer);
        }
        return URI.create(configuration.path("jwks_uri").asString(""));
    }

    private static JWKSet parse(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException e) {
            throw new IllegalStateException("these are no keys: " + e.getMessage(), e);
        }
    }
}
