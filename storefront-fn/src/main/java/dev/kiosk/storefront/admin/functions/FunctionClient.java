package dev.kiosk.storefront.admin.functions;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.auth.TokenFolder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * One function. Each answer is a value, a {@link FunctionRefusal}, or a {@link FunctionAwayException}. Says on whose behalf it
 * asks, and shows the token that is meant for the function where there is one.
 */
final class FunctionClient {

    private static final ParameterizedTypeReference<Map<String, Object>> PROBLEM =
            new ParameterizedTypeReference<>() {};

    private final String name;
    private final URI base;
    private final WebClient http;
    private final TokenFolder tokens;
    private final Duration patience;

    FunctionClient(String name, URI base, WebClient http, TokenFolder tokens, Duration patience) {
        this.name = name;
        this.base = base;
        this.http = http;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** @param query what is null or empty is left out */
    <T> Mono<T> get(String path, Map<String, ?> query, Class<T> type) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUri(base).path(path);
        query.forEach((parameter, value) -> {
            if (!value.toString().isEmpty()) {
                uri.queryParam(parameter, "{" + parameter + "}");
            }
        });
        return ask(HttpMethod.GET, uri.encode().buildAndExpand(query).toUri(), null, "", type);
    }

    /** @param key what the wish is called, so that sending it again is not wishing again; empty where that needs no key */
    <T> Mono<T> post(String path, Object body, String key, Class<T> type) {
        URI uri = UriComponentsBuilder.fromUri(base).path(path).build(true).toUri();
        return ask(HttpMethod.POST, uri, body, key, type);
    }

    Mono<Void> delete(String path) {
        URI uri = UriComponentsBuilder.fromUri(base).path(path).build(true).toUri();
        return ask(HttpMethod.DELETE, uri, null, "", Void.class);
    }

    private <T> Mono<T> ask(HttpMethod method, URI uri, @Nullable Object body, String key, Class<T> type) {
        return token().flatMap(token -> Mono.deferContextual(context -> {
                    WebClient.RequestBodySpec request = http.method(method).uri(uri);
                    token.ifPresent(value -> request.header(HttpHeaders.AUTHORIZATION, value));
                    request.headers(headers -> headers(headers, key, OnBehalfOf.in(context)));
                    return (body == null ? request : request.bodyValue(body))
                            .exchangeToMono(response -> answer(response, type));
                }))
                .timeout(patience)
                .onErrorMap(failure -> isOurs(failure) ? failure : new FunctionAwayException(name, failure));
    }

    private Mono<Optional<String>> token() {
        return tokens.authorization(base).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static void headers(HttpHeaders headers, String key, @Nullable String staff) {
        if (!key.isEmpty()) {
            headers.set("Idempotency-Key", key);
        }
        if (staff != null) {
            new OnBehalfOf(staff).writeTo(headers);
        }
    }

    /** A function that does not let us in is as far away as one that is down: nobody at the page can do anything about it. */
    private <T> Mono<T> answer(ClientResponse response, Class<T> type) {
        int status = response.statusCode().value();
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(type);
        }
        if (status >= 500 || status == 429 || status == 401 || status == 403) {
            return response.releaseBody().then(Mono.error(() -> new FunctionAwayException(name, status)));
        }
        return response.bodyToMono(PROBLEM)
                .defaultIfEmpty(Map.of())
                .flatMap(problem -> Mono.error(() -> new FunctionRefusal(status, problem)));
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof FunctionRefusal || failure instanceof FunctionAwayException;
    }
}
