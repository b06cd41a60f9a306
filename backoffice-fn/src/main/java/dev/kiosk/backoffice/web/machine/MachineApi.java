package dev.kiosk.backoffice.web.machine;

import dev.kiosk.backoffice.BackofficeProperties;
import dev.kiosk.backoffice.client.ApiKeyClient.ApiKey;
import dev.kiosk.backoffice.client.FunctionAwayException;
import dev.kiosk.backoffice.client.MachineClient;
import dev.kiosk.backoffice.client.MachineClient.Asked;
import dev.kiosk.backoffice.web.access.NetworkAddress;
import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code /api/…}: what staff do, done by a machine that shows its key. The function asks for the key's roles, as it does for those
 * of people. Spring Security's firewall has refused paths by then that one of us might read otherwise than the other.
 */
@OnFace(Face.PUBLIC)
@RestController
class MachineApi {

    private static final String SCHEME = "Bearer ";

    private final BackofficeProperties settings;
    private final KnownKeys keys;
    private final MachineClient functions;

    MachineApi(BackofficeProperties settings, KnownKeys keys, MachineClient functions) {
        this.settings = settings;
        this.keys = keys;
        this.functions = functions;
    }

    @RequestMapping(
            path = "/api/{area}/**",
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE})
    Mono<Void> pass(@PathVariable String area, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (isClosed()) {
            throw Problem.nothingHere();
        }
        return keys.whose(shown(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION)))
                .switchIfEmpty(Mono.error(() -> unauthorized("error=\"invalid_token\"")))
                .flatMap(key -> pass(area, exchange, key))
                .onErrorMap(FunctionAwayException.class, MachineApi::away);
    }

    private boolean isClosed() {
        return settings.oidc() == null && !settings.open();
    }

    private Mono<Void> pass(String area, ServerWebExchange exchange, ApiKey key) {
        URI uri = exchange.getRequest().getURI();
        if (!functions.knows(area)) {
            return Mono.error(Problem::nothingHere);
        }
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        ServerHttpRequest request = exchange.getRequest();
        OnBehalfOf machine = new OnBehalfOf("key " + key.name(), key.held(), NetworkAddress.of(request));
        return functions
                .pass(
                        area,
                        new Asked(request.getMethod(), path, request.getHeaders(), request.getBody()),
                        (status, headers, body) -> write(exchange.getResponse(), status, headers, body))
                .contextWrite(machine::writeTo);
    }

    private static Mono<Void> write(
            ServerHttpResponse response, HttpStatusCode status, HttpHeaders headers, Flux<DataBuffer> body) {
        response.setStatusCode(status);
        response.getHeaders().putAll(headers);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(body);
    }

    private static String shown(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("");
        }
        return authorization.substring(SCHEME.length()).strip();
    }

    private static Problem unauthorized(String error) {
        return Problem.of(HttpStatus.UNAUTHORIZED, "api-key-needed", "An API key is needed that is good")
                .header(HttpHeaders.WWW_AUTHENTICATE, (SCHEME + error).strip());
    }

    private static Problem away(FunctionAwayException failure) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "function-away", "A function does not answer")
                .detail(failure.function() + " does not answer")
                .header(HttpHeaders.RETRY_AFTER, "5");
    }
}
