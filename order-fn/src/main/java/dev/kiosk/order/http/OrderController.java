package dev.kiosk.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.application.OrderBook;
import dev.kiosk.order.application.OrderCommands;
import dev.kiosk.order.application.RefundDesk;
import dev.kiosk.order.application.ShippingDesk;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Parcel;
import dev.kiosk.order.domain.PurchaseDecision;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.RefundDecision;
import dev.kiosk.order.domain.RefundDecision.Agreed;
import dev.kiosk.order.domain.RefundDecision.CalledOff;
import dev.kiosk.order.domain.RefundDecision.KeyReused;
import dev.kiosk.order.domain.RefundDecision.NotNow;
import dev.kiosk.order.domain.RefundDecision.Repeated;
import dev.kiosk.order.domain.RefundDecision.TooManyUnits;
import dev.kiosk.order.domain.RefundDecision.TooMuch;
import dev.kiosk.order.domain.RefundDecision.UnitsAgreed;
import dev.kiosk.order.domain.Refusal;
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

/** One order: looked at, cancelled, shipped, delivered, taken back. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/orders/{orderId}")
final class OrderController {

    private final OrderBook book;
    private final OrderCommands commands;
    private final ShippingDesk shipping;
    private final RefundDesk refunds;

    OrderController(OrderBook book, OrderCommands commands, ShippingDesk shipping, RefundDesk refunds) {
        this.book = book;
        this.commands = commands;
        this.shipping = shipping;
        this.refunds = refunds;
    }

    @GetMapping
    Mono<OrderResponse> one(@PathVariable UUID orderId) {
        return book.find(new OrderId(orderId)).map(OrderResponse::whole).switchIfEmpty(notFound(orderId));
    }

    @Needs(Permission.ORDERS_CHANGE)
    @PostMapping("/cancel")
    Mono<OrderResponse> cancel(
            @PathVariable UUID orderId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CancelRequest request) {
        OrderId id = new OrderId(orderId);
        return request.isOfUnits()
                ? refunded(orderId, refunds.cancel(id, request.wish(key)))
                : commands.cancel(id, Actor.STAFF, request.reason(), request.reason())
                        .switchIfEmpty(notFound(orderId))
                        .flatMap(decision -> decision instanceof Refusal(OrderStatus status, boolean _)
                                        && status == OrderStatus.SHIPPED
                                ? refunded(orderId, refunds.cancelRest(id, request.reason()))
                                : done(orderId, Mono.just(decision)));
    }

    @Needs(Permission.ORDERS_CHANGE)
    @PostMapping("/ship")
    Mono<OrderResponse> ship(@PathVariable UUID orderId, @RequestBody ShipRequest request) {
        Parcel parcel = new Parcel(request.carrier(), request.tracking());
        return done(orderId, shipping.ship(new OrderId(orderId), parcel, request.goods()));
    }

    @Needs(Permission.ORDERS_CHANGE)
    @PostMapping("/deliver")
    Mono<OrderResponse> deliver(@PathVariable UUID orderId) {
        return done(orderId, shipping.deliver(new OrderId(orderId)));
    }

    @Needs(Permission.ORDERS_CHANGE)
    @PostMapping("/returns")
    Mono<OrderResponse> takeBack(
            @PathVariable UUID orderId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReturnRequest request) {
        return done(orderId, shipping.takeBack(new OrderId(orderId), request.goods(key)));
    }

    @GetMapping("/fulfilment")
    Mono<FulfilmentResponse> fulfilment(@PathVariable UUID orderId) {
        return shipping.of(new OrderId(orderId)).map(FulfilmentResponse::of).switchIfEmpty(notFound(orderId));
    }

    private Mono<OrderResponse> done(UUID orderId, Mono<PurchaseDecision> command) {
        return command.switchIfEmpty(notFound(orderId)).flatMap(decision -> switch (decision) {
            case PurchaseStep _ -> one(orderId);
            case Refusal refusal ->
                Mono.error(() -> refusal.disputed() ? disputed() : illegalTransition(refusal.status()));
        });
    }

    private Mono<OrderResponse> refunded(UUID orderId, Mono<RefundDecision> command) {
        return command.switchIfEmpty(notFound(orderId)).flatMap(decision -> switch (decision) {
            case Agreed _, UnitsAgreed _, Repeated _, CalledOff _ -> one(orderId);
            case KeyReused _, TooMuch _, TooManyUnits _, NotNow _ ->
                Mono.error(() -> RefundController.problem(decision));
        });
    }

    static <T> Mono<T> notFound(UUID orderId) {
        return Mono.error(() -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order")
                .with("orderId", orderId));
    }

    private static Problem disputed() {
        return Problem.of(HttpStatus.CONFLICT, "payment-disputed", "The customer's bank asks the money back")
                .detail("nothing is shipped until the dispute is won");
    }

    static Problem illegalTransition(OrderStatus status) {
        return Problem.of(HttpStatus.CONFLICT, "illegal-transition", "The order's status does not allow this")
                .detail("the order is " + status.code())
                .with("orderStatus", status.code());
    }
}
