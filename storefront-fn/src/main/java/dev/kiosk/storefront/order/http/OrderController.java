package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.order.application.OrderService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The customer's order. */
@RestController
@RequestMapping("/api/orders/{orderId}")
public class OrderController {

    private static final String SCHEME = "Bearer ";

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @GetMapping
    Mono<OrderResponse> find(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerWebExchange exchange) {
        return orders.find(orderId, token(authorization))
                .map(OrderResponse::of)
                .doOnError(failure -> challenge(failure, exchange));
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> cancel(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable CancellationRequest request,
            ServerWebExchange exchange) {
        return orders.requestCancellation(orderId, token(authorization), CancellationRequest.reasonOf(request))
                .doOnError(failure -> challenge(failure, exchange));
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }

    /** RFC 9110, section 15.5.2: a 401 says how to do better. */
    private static void challenge(Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof Problem problem && problem.status() == HttpStatus.UNAUTHORIZED) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        }
    }
}
