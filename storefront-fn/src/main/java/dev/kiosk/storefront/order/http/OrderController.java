package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
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
@OnFace(Face.PUBLIC)
@RestController
@RequestMapping("/api/orders/{orderId}")
public class OrderController {

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @GetMapping
    Mono<OrderResponse> find(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerWebExchange exchange) {
        return orders.find(orderId, BearerToken.of(authorization))
                .map(OrderResponse::of)
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> cancel(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody(required = false) @Nullable CancellationRequest request,
            ServerWebExchange exchange) {
        return orders.requestCancellation(orderId, BearerToken.of(authorization), CancellationRequest.reasonOf(request))
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }
}
