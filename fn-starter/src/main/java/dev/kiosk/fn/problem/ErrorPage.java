package dev.kiosk.fn.problem;

import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows a problem to a person. A function with pages provides one; it is asked where the client prefers HTML. */
public interface ErrorPage {

    /** The page as HTML. The status is set already. */
    Mono<String> render(ServerWebExchange exchange, ProblemDetail problem);
}
