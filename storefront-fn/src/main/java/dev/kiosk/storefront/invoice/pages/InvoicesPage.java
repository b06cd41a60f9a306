package dev.kiosk.storefront.invoice.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.invoice.application.InvoiceDesk;
import dev.kiosk.storefront.invoice.application.Printer;
import dev.kiosk.storefront.invoice.http.PdfAnswer;
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

/** {@code /orders/…/invoices}: for who holds the order's access token. */
@OnFace(Face.PUBLIC)
@RestController
class InvoicesPage {

    private final OrderService orders;
    private final InvoiceDesk desk;
    private final Printer printer;
    private final Pages pages;

    InvoicesPage(OrderService orders, InvoiceDesk desk, Printer printer, Pages pages) {
        this.orders = orders;
        this.desk = desk;
        this.printer = printer;
        this.pages = pages;
    }

    @GetMapping("/orders/{orderId}/invoices")
    Mono<ResponseEntity<byte[]>> list(
            @PathVariable String orderId, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        UUID id = id(orderId);
        Page page = pages.page(exchange);
        return orders.find(id, token)
                .then(Mono.defer(() -> desk.of(id)))
                .map(issued -> pages.showPersonal(HttpStatus.OK, InvoicesView.of(page, id, token, issued)));
    }

    @GetMapping("/orders/{orderId}/invoices/{number}")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable String orderId, @PathVariable String number, @RequestParam(defaultValue = "") String token) {
        UUID id = id(orderId);
        return orders.requireAccess(id, token).then(Mono.defer(() -> PdfAnswer.of(desk.find(id, number), printer)));
    }

    private static UUID id(String orderId) {
        return Uuids.parse(orderId)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order"));
    }
}
