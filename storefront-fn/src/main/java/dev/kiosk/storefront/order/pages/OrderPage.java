package dev.kiosk.storefront.order.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.application.CancellationReason;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /orders/…}: where an order stands, for who holds its access token. */
@OnFace(Face.PUBLIC)
@RestController
class OrderPage {

    private final OrderService orders;
    private final Pages pages;
    private final ShopAssets assets;
    private final Clock clock;

    OrderPage(OrderService orders, Pages pages, ShopAssets assets, Clock clock) {
        this.orders = orders;
        this.pages = pages;
        this.assets = assets;
        this.clock = clock;
    }

    @GetMapping("/orders/{orderId}")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable String orderId, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return orders.find(Uuids.parse(orderId).orElseThrow(OrderPage::noOrder), token)
                .map(order -> OrderPageView.of(
                        page,
                        order,
                        token,
                        Outlook.of(order, clock.instant()),
                        assets.live().path()))
                .map(view -> pages.showPersonal(HttpStatus.OK, view));
    }

    @PostMapping("/orders/{orderId}/cancellation")
    Mono<ResponseEntity<byte[]>> cancel(@PathVariable String orderId, ServerWebExchange exchange) {
        UUID id = Uuids.parse(orderId).orElseThrow(OrderPage::noOrder);
        return Form.of(exchange)
                .map(form -> form.value("token"))
                .flatMap(token -> orders.requestCancellation(id, token, CancellationReason.CHANGED_MIND)
                        .then(Mono.fromSupplier(() -> Answers.seeOther(Links.order(id, token)))));
    }

    private static Problem noOrder() {
        return Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order");
    }
}
