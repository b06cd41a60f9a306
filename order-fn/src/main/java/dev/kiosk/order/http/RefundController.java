package dev.kiosk.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.application.RefundDesk;
import dev.kiosk.order.application.ShippingDesk;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.RefundDecision;
import dev.kiosk.order.domain.RefundDecision.Agreed;
import dev.kiosk.order.domain.RefundDecision.CalledOff;
import dev.kiosk.order.domain.RefundDecision.KeyReused;
import dev.kiosk.order.domain.RefundDecision.NotNow;
import dev.kiosk.order.domain.RefundDecision.Repeated;
import dev.kiosk.order.domain.RefundDecision.TooManyUnits;
import dev.kiosk.order.domain.RefundDecision.TooMuch;
import dev.kiosk.order.domain.RefundDecision.UnitsAgreed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Money given back by staff, in full or in part. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/orders/{orderId}/refunds")
final class RefundController {

    private final RefundDesk desk;

    RefundController(RefundDesk desk) {
        this.desk = desk;
    }

    @Needs(Permission.MONEY_CHANGE)
    @PostMapping
    Mono<RefundResponse> refund(
            @PathVariable UUID orderId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RefundRequest request) {
        return desk.refund(new OrderId(orderId), request.wish(key))
                .switchIfEmpty(OrderController.notFound(orderId))
                .map(RefundController::answer);
    }

    @GetMapping
    Mono<RefundPageResponse> list(@PathVariable UUID orderId) {
        return desk.of(new OrderId(orderId))
                .switchIfEmpty(OrderController.notFound(orderId))
                .map(refunds -> new RefundPageResponse(
                        refunds.stream().map(RefundResponse::of).toList()));
    }

    private static RefundResponse answer(RefundDecision decision) {
        return switch (decision) {
            case Agreed(var refund) -> RefundResponse.of(refund);
            case UnitsAgreed(var refund, var _, var _) -> RefundResponse.of(refund);
            case Repeated(var refund) -> RefundResponse.of(refund);
            case RefundDecision refusal -> throw problem(refusal);
        };
    }

    /** Why nothing is given back. */
    static Problem problem(RefundDecision refusal) {
        return switch (refusal) {
            case KeyReused _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was sent with another refund");
            case TooMuch(long refundable) ->
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "refund-exceeds-captured",
                                "This is more than can be given back")
                        .detail(refundable + " minor units can be")
                        .with("refundable", refundable);
            case TooManyUnits(String sku, int most) -> ShippingDesk.tooManyUnits(sku, most);
            case NotNow(var status) -> OrderController.illegalTransition(status);
            case Agreed _, UnitsAgreed _, Repeated _, CalledOff _ ->
                throw new IllegalArgumentException("was agreed to: " + refusal);
        };
    }
}
