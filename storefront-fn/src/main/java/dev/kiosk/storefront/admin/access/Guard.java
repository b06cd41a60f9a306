package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides who enters the back office. */
interface Guard {

    /** Who it is. Fails with a problem for whoever may not enter; empty if they were answered already, and sent elsewhere. */
    Mono<Staff> admit(ServerWebExchange exchange);

    /** As if there were no back office. */
    static <T> Mono<T> nothingHere() {
        return Mono.error(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here"));
    }
}
