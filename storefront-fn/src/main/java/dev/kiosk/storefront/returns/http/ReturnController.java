package dev.kiosk.storefront.returns.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.WithdrawalDecision;
import dev.kiosk.storefront.order.http.BearerToken;
import dev.kiosk.storefront.order.http.IdempotencyKeys;
import dev.kiosk.storefront.returns.application.ReturnService;
import dev.kiosk.storefront.returns.application.WithdrawalService;
import dev.kiosk.storefront.returns.domain.ReturnDecision;
import dev.kiosk.storefront.returns.domain.ReturnWish;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sending something back, and withdrawing from the contract. */
@OnFace(Face.PUBLIC)
@RestController
@RequestMapping("/api/orders/{orderId}")
class ReturnController {

    private final ReturnService returns;
    private final WithdrawalService withdrawals;

    ReturnController(ReturnService returns, WithdrawalService withdrawals) {
        this.returns = returns;
        this.withdrawals = withdrawals;
    }

    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> sendBack(
            @PathVariable UUID orderId,
            @RequestHeader HttpHeaders headers,
            @RequestBody SendBackRequest request,
            ServerWebExchange exchange) {
        String token = BearerToken.of(headers.getFirst(HttpHeaders.AUTHORIZATION));
        return Mono.fromSupplier(() -> request.wish(IdempotencyKeys.required(headers)))
                .flatMap((ReturnWish wish) -> returns.ask(orderId, token, wish))
                .flatMap(ReturnController::answer)
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> withdraw(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerWebExchange exchange) {
        return withdrawals
                .withdraw(orderId, BearerToken.of(authorization))
                .flatMap(ReturnController::answer)
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }

    private static Mono<Void> answer(ReturnDecision decision) {
        return switch (decision) {
            case ReturnDecision.Taken _, ReturnDecision.Repeated _ -> Mono.empty();
            case ReturnDecision.KeyReused _ ->
                Mono.error(() -> unprocessable(
                        "idempotency-key-reused", "This Idempotency-Key was used to send something else back"));
            case ReturnDecision.NothingChosen _ -> Mono.error(() -> Problem.invalid("lines say what is to go back"));
            case ReturnDecision.UnknownSku(String sku) ->
                Mono.error(() ->
                        unprocessable("sku-not-ordered", "This was not ordered").with("sku", sku));
            case ReturnDecision.TooManyUnits(String sku, int most) ->
                Mono.error(() -> unprocessable("too-many-units", "There are not that many units to send back")
                        .detail("at most " + most + " of SKU " + sku)
                        .with("sku", sku)
                        .with("most", most));
            case ReturnDecision.NotReturnable(OrderStatus status) ->
                refused("order-not-returnable", "There is nothing to send back", status);
        };
    }

    private static Mono<Void> answer(WithdrawalDecision decision) {
        return switch (decision) {
            case WithdrawalDecision.Taken _, WithdrawalDecision.Repeated _ -> Mono.empty();
            case WithdrawalDecision.TooLate(OrderStatus status) ->
                refused("withdrawal-over", "There is no contract to withdraw from, or not any more", status);
        };
    }

    private static Problem unprocessable(String type, String title) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, type, title);
    }

    private static Mono<Void> refused(String type, String title, OrderStatus status) {
        return Mono.error(() -> Problem.of(HttpStatus.CONFLICT, type, title)
                .detail("the order is " + status.code())
                .with("orderStatus", status.code()));
    }
}
