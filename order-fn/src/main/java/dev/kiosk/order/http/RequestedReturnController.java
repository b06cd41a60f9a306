package dev.kiosk.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.application.ReturnDesk;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.ReturnDecision;
import dev.kiosk.order.domain.ReturnDecision.Answered;
import dev.kiosk.order.domain.ReturnDecision.NotNow;
import dev.kiosk.order.domain.ReturnDecision.NotRefusable;
import dev.kiosk.order.domain.ReturnDecision.Repeated;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the customer of an order wants to send back, and staff's answer. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/orders/{orderId}/requested-returns")
final class RequestedReturnController {

    private final ReturnDesk desk;

    RequestedReturnController(ReturnDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    Mono<RequestedReturnPageResponse> list(@PathVariable UUID orderId) {
        return desk.of(new OrderId(orderId))
                .switchIfEmpty(OrderController.notFound(orderId))
                .map(all -> new RequestedReturnPageResponse(
                        all.stream().map(RequestedReturnResponse::of).toList()));
    }

    @Needs(Permission.ORDERS_CHANGE)
    @PostMapping("/{returnId}/accept")
    Mono<RequestedReturnResponse> accept(
            @PathVariable UUID orderId, @PathVariable UUID returnId, @RequestBody AnswerRequest request) {
        return answered(desk.accept(new OrderId(orderId), returnId, request.text()));
    }

    @Needs(Permission.ORDERS_CHANGE)
    @PostMapping("/{returnId}/refuse")
    Mono<RequestedReturnResponse> refuse(
            @PathVariable UUID orderId, @PathVariable UUID returnId, @RequestBody AnswerRequest request) {
        return answered(desk.refuse(new OrderId(orderId), returnId, request.text()));
    }

    private static Mono<RequestedReturnResponse> answered(Mono<ReturnDecision> command) {
        return command.switchIfEmpty(Mono.error(RequestedReturnController::unknown))
                .flatMap(decision -> switch (decision) {
                    case Answered(var next, var _) -> Mono.just(RequestedReturnResponse.of(next));
                    case Repeated(var known) -> Mono.just(RequestedReturnResponse.of(known));
                    case NotNow(var status) -> Mono.error(() -> answeredBefore(status.code()));
                    case NotRefusable _ -> Mono.error(RequestedReturnController::notRefusable);
                });
    }

    private static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND, "return-not-found", "The customer asked for no such return of this order");
    }

    private static Problem answeredBefore(String status) {
        return Problem.of(HttpStatus.CONFLICT, "return-answered", "This return was answered before")
                .detail("it is " + status)
                .with("returnStatus", status);
    }

    private static Problem notRefusable() {
        return Problem.of(
                HttpStatus.CONFLICT, "withdrawal-not-refusable", "A withdrawal from the contract is not refused");
    }
}
