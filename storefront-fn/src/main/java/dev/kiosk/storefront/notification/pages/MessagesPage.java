package dev.kiosk.storefront.notification.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.notification.application.NotificationService;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Uuids;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /orders/…/messages}: what the customer of an order was told, for who holds its access token. */
@OnFace(Face.PUBLIC)
@RestController
class MessagesPage {

    private final OrderService orders;
    private final NotificationService notifications;
    private final Pages pages;

    MessagesPage(OrderService orders, NotificationService notifications, Pages pages) {
        this.orders = orders;
        this.notifications = notifications;
        this.pages = pages;
    }

    @GetMapping("/orders/{orderId}/messages")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable String orderId, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        UUID id = Uuids.parse(orderId).orElseThrow(MessagesPage::noOrder);
        return orders.find(id, token)
                .then(Mono.defer(() -> notifications.ofOrder(id).collectList()))
                .map(messages -> MessagesView.of(page, id, token, messages))
                .map(view -> pages.showPersonal(HttpStatus.OK, view));
    }

    private static Problem noOrder() {
        return Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order");
    }
}
