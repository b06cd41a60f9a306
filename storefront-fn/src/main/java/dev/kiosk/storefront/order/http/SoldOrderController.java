package dev.kiosk.storefront.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An order as it was sold, for staff: what goods and promotions were called, how it is sent, where it goes. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
class SoldOrderController {

    private final OrderViews orders;

    SoldOrderController(OrderViews orders) {
        this.orders = orders;
    }

    @GetMapping("/api/sold-orders/{orderId}")
    Mono<OrderResponse> find(@PathVariable UUID orderId) {
        return orders.find(orderId)
                .map(OrderResponse::of)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order")));
    }
}
