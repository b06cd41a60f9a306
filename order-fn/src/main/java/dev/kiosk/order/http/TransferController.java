package dev.kiosk.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.application.OrderBook;
import dev.kiosk.order.application.TransferDesk;
import dev.kiosk.order.application.TransferDesk.Receipt;
import dev.kiosk.order.domain.OrderId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A bank transfer has arrived, says a member of staff. */
@Needs(Permission.MONEY_CHANGE)
@OnFace(Face.INNER)
@RestController
final class TransferController {

    private final TransferDesk desk;
    private final OrderBook book;

    TransferController(TransferDesk desk, OrderBook book) {
        this.desk = desk;
        this.book = book;
    }

    @PostMapping("/api/orders/{orderId}/transfer")
    Mono<OrderResponse> received(@PathVariable UUID orderId, @RequestBody TransferRequest request) {
        OrderId id = new OrderId(orderId);
        return desk.received(id, request.text())
                .switchIfEmpty(OrderController.notFound(orderId))
                .flatMap(receipt -> switch (receipt) {
                    case Receipt.Taken _ -> book.find(id).map(OrderResponse::whole);
                    case Receipt.NotNow(var status) -> Mono.error(() -> OrderController.illegalTransition(status));
                    case Receipt.NotByTransfer _ -> Mono.error(TransferController::notByTransfer);
                });
    }

    private static Problem notByTransfer() {
        return Problem.of(HttpStatus.CONFLICT, "not-paid-by-transfer", "The order is not paid by bank transfer");
    }
}
