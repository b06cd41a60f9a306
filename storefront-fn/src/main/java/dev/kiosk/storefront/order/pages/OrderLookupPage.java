package dev.kiosk.storefront.order.pages;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /orders}: finds an order by its number and access code. */
@OnFace(Face.PUBLIC)
@RestController
class OrderLookupPage {

    private final OrderService orders;
    private final Pages pages;

    OrderLookupPage(OrderService orders, Pages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping("/orders")
    ResponseEntity<byte[]> ask(ServerWebExchange exchange) {
        return pages.show(new LookupView(pages.page(exchange), "", ""));
    }

    @PostMapping("/orders")
    Mono<ResponseEntity<byte[]>> find(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> called(form)
                        .map(found -> find(found, form, exchange))
                        .orElseGet(() -> Mono.just(
                                again(HttpStatus.UNPROCESSABLE_CONTENT, form, "orders.error.number", exchange))));
    }

    /** By the number that people call it by, or by its id, where the code opens it; nothing if it is neither. */
    private Optional<Mono<UUID>> called(Form form) {
        String typed = TypedText.normal(form.value("order"));
        return OrderNumber.read(typed)
                .map(number -> orders.numbered(number, token(form)))
                .or(() -> Uuids.parse(typed)
                        .map(id -> orders.opens(id, token(form))
                                .filter(opens -> opens)
                                .map(opens -> id)));
    }

    private Mono<ResponseEntity<byte[]>> find(Mono<UUID> found, Form form, ServerWebExchange exchange) {
        return found.map(id -> Answers.seeOther(Links.order(id, token(form))))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> again(HttpStatus.FORBIDDEN, form, "orders.error.token", exchange)));
    }

    private static String token(Form form) {
        return TypedText.normal(form.value("token"));
    }

    private ResponseEntity<byte[]> again(HttpStatus status, Form form, String error, ServerWebExchange exchange) {
        return pages.showPersonal(status, new LookupView(pages.page(exchange), form.value("order"), error));
    }
}
