package dev.kiosk.storefront.invoice.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.invoice.application.InvoiceDesk;
import dev.kiosk.storefront.invoice.application.Printer;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.order.http.BearerToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The invoice of an order and its credit notes, for its customer. */
@OnFace(Face.PUBLIC)
@RestController
@RequestMapping("/api/orders/{orderId}/invoices")
class InvoiceController {

    private final OrderService orders;
    private final InvoiceDesk desk;
    private final Printer printer;

    InvoiceController(OrderService orders, InvoiceDesk desk, Printer printer) {
        this.orders = orders;
        this.desk = desk;
        this.printer = printer;
    }

    @GetMapping
    Mono<InvoiceListResponse> list(
            @PathVariable UUID orderId,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerWebExchange exchange) {
        return orders.find(orderId, BearerToken.of(authorization))
                .then(Mono.defer(() -> desk.of(orderId)))
                .map(InvoiceListResponse::of)
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }

    @GetMapping("/{number}")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable UUID orderId,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerWebExchange exchange) {
        return orders.requireAccess(orderId, BearerToken.of(authorization))
                .then(Mono.defer(() -> PdfAnswer.of(desk.find(orderId, number), printer)))
                .doOnError(failure -> BearerToken.challenge(failure, exchange));
    }
}
