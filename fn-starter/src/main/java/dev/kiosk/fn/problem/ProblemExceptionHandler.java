package dev.kiosk.fn.problem;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failed request: as problem+json, or as a page for a client that prefers HTML. */
public final class ProblemExceptionHandler implements WebExceptionHandler, Ordered {

    private final JsonMapper json;
    private final @Nullable ErrorPage page;

    public ProblemExceptionHandler(JsonMapper json, @Nullable ErrorPage page) {
        this.json = json;
        this.page = page;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        String request =
                exchange.getRequest().getMethod() + " " + exchange.getRequest().getPath();
        return write(exchange, ProblemAnswer.to(failure, request));
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemAnswer answer) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(answer.status());
        answer.headers().forEach(response.getHeaders()::set);
        ProblemDetail body = answer.body();
        if (page != null && prefersHtml(exchange)) {
            response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
            return page.render(exchange, body).flatMap(html -> send(response, html.getBytes(StandardCharsets.UTF_8)));
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return send(response, json.writeValueAsBytes(body));
    }

    private static boolean prefersHtml(ServerWebExchange exchange) {
        String accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static Mono<Void> send(ServerHttpResponse response, byte[] body) {
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** Before Boot's own handler, which is at -1. */
    @Override
    public int getOrder() {
        return -2;
    }
}
