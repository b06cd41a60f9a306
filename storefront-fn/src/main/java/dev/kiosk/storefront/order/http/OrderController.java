package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.order.application.RetryService;
import dev.kiosk.storefront.order.domain.CancellationDecision;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.RetryDecision;
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
    private final RetryService retries;

    OrderController(OrderService orders, RetryService retries) {
        this.orders = orders;
        this.retries = retries;
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
                .flatMap(OrderController::answer)
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }

    /** Pays by another means what could not be paid by the last. */
    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> pay(
            @PathVariable UUID orderId,
            @RequestHeader HttpHeaders headers,
            @RequestBody RetryRequest request,
            ServerWebExchange exchange) {
        String access = BearerToken.of(headers.getFirst(HttpHeaders.AUTHORIZATION));
        return Mono.fromSupplier(
                        () -> new RetryService.Wish(orderId, access, request.token(), IdempotencyKeys.of(headers)))
                .flatMap(retries::pay)
                .flatMap(OrderController::answer)
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }

    private static Mono<Void> answer(CancellationDecision decision) {
        return switch (decision) {
            case CancellationDecision.Taken _, CancellationDecision.Repeated _ -> Mono.empty();
            case CancellationDecision.TooLate(OrderStatus status) ->
                refused("order-not-cancellable", "The order cannot be cancelled any more", status);
        };
    }

    private static Mono<Void> answer(RetryDecision decision) {
        return switch (decision) {
            case RetryDecision.Taken _, RetryDecision.Repeated _ -> Mono.empty();
            case RetryDecision.KeyReused _ ->
                Mono.error(() -> Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another means of payment"));
            case RetryDecision.UnderWay _ ->
                Mono.error(() -> Problem.of(
                        HttpStatus.CONFLICT, "payment-under-way", "What became of the last payment is not known yet"));
            case RetryDecision.NotPayable(OrderStatus status) ->
                refused("order-not-payable", "The order waits for no other means of payment", status);
        };
    }

    private static Mono<Void> refused(String type, String title, OrderStatus status) {
        return Mono.error(() -> Problem.of(HttpStatus.CONFLICT, type, title)
                .detail("the order is " + status.code())
                .with("orderStatus", status.code()));
    }
}
