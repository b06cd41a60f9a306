package dev.kiosk.backoffice.client;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.auth.TokenFolder;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.ui.page.Urls;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * One function. Each answer is a value, a {@link FunctionRefusal}, or a {@link FunctionAwayException}. Says on whose behalf it
 * asks, and shows the token that is meant for the function where there is one. Paths are given percent-encoded.
 */
final class FunctionClient {

    /** A file takes as long as the platform lets a request take. */
    private static final Duration FILE_PATIENCE = Duration.ofMinutes(5);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String ROLE_MISSING = "role-missing";

    private static final ParameterizedTypeReference<Map<String, Object>> PROBLEM =
            new ParameterizedTypeReference<>() {};

    private final String name;
    private final String root;
    private final URI base;
    private final WebClient http;
    private final TokenFolder tokens;
    private final Duration patience;

    FunctionClient(String name, URI base, WebClient http, TokenFolder tokens, Duration patience) {
        this.name = name;
        this.base = base;
        this.root = base.toString().replaceAll("/+$", "");
        this.http = http;
        this.tokens = tokens;
        this.patience = patience;
    }

    String name() {
        return name;
    }

    /** @param query what is empty is left out */
    <T> Mono<T> get(String path, Map<String, ?> query, Class<T> type) {
        Map<String, String> parameters = new TreeMap<>();
        query.forEach((parameter, value) -> parameters.put(parameter, value.toString()));
        return ask(request(HttpMethod.GET, Urls.query(path, parameters)), response -> response.bodyToMono(type));
    }

    /** With the revision that its {@code ETag} names. */
    <T> Mono<Revised<T>> getRevised(String path, Class<T> type) {
        return ask(
                request(HttpMethod.GET, path),
                response -> response.bodyToMono(type)
                        .map(value ->
                                new Revised<>(value, revision(response.headers().asHttpHeaders()))));
    }

    /** @param key what the wish is called, so that sending it again is not wishing again; empty where that needs no key */
    <T> Mono<T> post(String path, Object body, String key, Class<T> type) {
        RequestBodySpec request = request(HttpMethod.POST, path);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return ask(request.bodyValue(body), response -> response.bodyToMono(type));
    }

    /** To do what answers nothing. */
    Mono<Void> send(String path, Object body) {
        return ask(request(HttpMethod.POST, path).bodyValue(body), ClientResponse::releaseBody);
    }

    /** What is found, as it is read: one value a line of JSON. */
    <T> Flux<T> watch(String path, Object question, Class<T> type) {
        RequestHeadersSpec<?> request = request(HttpMethod.POST, path)
                .accept(MediaType.APPLICATION_NDJSON)
                .bodyValue(question);
        return stream(request, response -> response.bodyToFlux(type), FILE_PATIENCE);
    }

    /** A file, as it comes. */
    Flux<DataBuffer> stream(String path) {
        return stream(request(HttpMethod.GET, path), response -> response.bodyToFlux(DataBuffer.class), patience);
    }

    /** Sends a file on as it comes, and hears how far the work on it is: one value a line of JSON. */
    <T> Flux<T> watchFile(String path, MediaType kind, Flux<DataBuffer> content, Class<T> type) {
        RequestHeadersSpec<?> request = request(HttpMethod.POST, path)
                .contentType(kind)
                .accept(MediaType.APPLICATION_NDJSON)
                .body(BodyInserters.fromDataBuffers(content));
        return stream(request, response -> response.bodyToFlux(type), FILE_PATIENCE);
    }

    /** @param limit for each value, after the one before it */
    private <T> Flux<T> stream(RequestHeadersSpec<?> request, Function<ClientResponse, Flux<T>> good, Duration limit) {
        return token().flatMapMany(token -> Flux.deferContextual(context -> {
                    authorize(request, token, context);
                    return request.exchangeToFlux(response -> response.statusCode()
                                    .is2xxSuccessful()
                            ? good.apply(response)
                            : this.<T>answer(response, none -> Mono.empty()).flux());
                }))
                .timeout(limit)
                .onErrorMap(failure -> isOurs(failure) ? failure : new FunctionAwayException(name, failure));
    }

    /** Sends a file on as it comes. What it is written in, the file says, or nobody. */
    <T> Mono<T> postFile(String path, MediaType kind, Flux<DataBuffer> content, Class<T> type) {
        RequestHeadersSpec<?> request =
                request(HttpMethod.POST, path).contentType(kind).body(BodyInserters.fromDataBuffers(content));
        return ask(request, response -> response.bodyToMono(type), FILE_PATIENCE);
    }

    Mono<Void> put(String path, Object body, Expected expected) {
        RequestBodySpec request = request(HttpMethod.PUT, path);
        request.headers(expected::writeTo);
        return ask(request.bodyValue(body), ClientResponse::releaseBody);
    }

    Mono<Void> delete(String path) {
        return ask(request(HttpMethod.DELETE, path), ClientResponse::releaseBody);
    }

    /** A request as somebody else made it; its answer goes on as it comes, whatever it is. */
    Mono<Void> pass(MachineClient.Asked asked, MachineClient.Passing answer) {
        RequestBodySpec request = request(asked.method(), asked.path());
        request.headers(headers -> headers.putAll(asked.headers()));
        RequestHeadersSpec<?> whole = HttpMethod.GET.equals(asked.method())
                ? request
                : request.body(BodyInserters.fromDataBuffers(asked.body()));
        return token().flatMap(token -> Mono.deferContextual(context -> {
                    authorize(whole, token, context);
                    return whole.exchangeToMono(response ->
                            response.statusCode().value() == UNAUTHORIZED
                                    ? response.releaseBody()
                                            .then(Mono.error(() -> new FunctionAwayException(name, UNAUTHORIZED)))
                                    : answer.write(
                                            response.statusCode(),
                                            response.headers().asHttpHeaders(),
                                            response.bodyToFlux(DataBuffer.class)));
                }))
                .timeout(FILE_PATIENCE)
                .onErrorMap(failure -> isOurs(failure) ? failure : new FunctionAwayException(name, failure));
    }

    private RequestBodySpec request(HttpMethod method, String path) {
        URI uri = URI.create(root + path);
        return http.method(method).uri(uri);
    }

    private interface Answer<T> {
        Mono<T> read(ClientResponse response);
    }

    private <T> Mono<T> ask(RequestHeadersSpec<?> request, Answer<T> good) {
        return ask(request, good, patience);
    }

    private <T> Mono<T> ask(RequestHeadersSpec<?> request, Answer<T> good, Duration limit) {
        return token().flatMap(token -> Mono.deferContextual(context -> {
                    authorize(request, token, context);
                    return request.exchangeToMono(response -> answer(response, good));
                }))
                .timeout(limit)
                .onErrorMap(failure -> isOurs(failure) ? failure : new FunctionAwayException(name, failure));
    }

    private static void authorize(RequestHeadersSpec<?> request, Optional<String> token, ContextView context) {
        token.ifPresent(value -> request.header(HttpHeaders.AUTHORIZATION, value));
        request.headers(headers -> OnBehalfOf.write(context, headers));
        context.<Origin>getOrEmpty(Origin.class)
                .ifPresent(origin -> request.header(Origin.CORRELATION_ID, origin.correlationId()));
    }

    private Mono<Optional<String>> token() {
        return tokens.authorization(base).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /**
     * A function that does not let us in is as far away as one that is down: nobody at the page can do anything about it. That
     * whoever is at the page has no role for it is another thing.
     */
    private <T> Mono<T> answer(ClientResponse response, Answer<T> good) {
        int status = response.statusCode().value();
        if (response.statusCode().is2xxSuccessful()) {
            return good.read(response);
        }
        if (isAway(status) && status != FORBIDDEN) {
            return response.releaseBody().then(Mono.error(() -> new FunctionAwayException(name, status)));
        }
        return response.bodyToMono(PROBLEM)
                .defaultIfEmpty(Map.of())
                .flatMap(problem -> Mono.error(() -> failure(status, problem)));
    }

    /** What a problem is that was told within a good answer. */
    RuntimeException failure(Map<String, Object> problem) {
        return failure(problem.get("status") instanceof Number number ? number.intValue() : 500, problem);
    }

    private RuntimeException failure(int status, Map<String, Object> problem) {
        FunctionRefusal refusal = new FunctionRefusal(status, problem);
        return isAway(status) && !refusal.name().equals(ROLE_MISSING)
                ? new FunctionAwayException(name, status)
                : refusal;
    }

    private static boolean isAway(int status) {
        return status >= 500 || status == 429 || status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private static String revision(HttpHeaders headers) {
        return Objects.requireNonNullElse(headers.getETag(), "").replace("\"", "");
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof FunctionRefusal || failure instanceof FunctionAwayException;
    }

    /**
     * What a thing has to be for a change to be made: RFC 9110, section 13.1.
     *
     * @param revision that it was seen in; null where there must be none yet, empty where that does not matter
     */
    record Expected(@Nullable String revision) {

        static final Expected ANYTHING = new Expected("");

        private void writeTo(HttpHeaders headers) {
            if (revision == null) {
                headers.setIfNoneMatch("*");
            } else if (!revision.isEmpty()) {
                headers.setIfMatch("\"" + revision + "\"");
            }
        }
    }
}
