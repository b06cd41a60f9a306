package dev.kiosk.storefront.cart.pages;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.domain.Wish;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /cart}: what is in it, with a form a line. */
@OnFace(Face.PUBLIC)
@RestController
class CartPage {

    private final CartOfGuest cart;
    private final CartScreen screen;
    private final NotSold notSold;

    CartPage(CartOfGuest cart, CartScreen screen, NotSold notSold) {
        this.cart = cart;
        this.screen = screen;
        this.notSold = notSold;
    }

    @GetMapping("/cart")
    Mono<ResponseEntity<byte[]>> show(
            @RequestParam(name = "not-in", defaultValue = "") String currency, ServerWebExchange exchange) {
        return currency.isEmpty()
                ? screen.show(exchange)
                : notSold.in(currency, exchange)
                        .flatMap(names -> screen.show(HttpStatus.OK, exchange, view -> view.notSold(currency, names)));
    }

    /** 0 is a way to say that it is not wanted. */
    @PostMapping("/cart/lines/{sku}")
    Mono<ResponseEntity<byte[]>> set(@PathVariable String sku, ServerWebExchange exchange) {
        return Form.of(exchange).map(form -> form.value("quantity")).flatMap(typed -> set(sku, typed, exchange));
    }

    @PostMapping("/cart/lines/{sku}/removal")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable String sku, ServerWebExchange exchange) {
        return cart.remove(exchange, sku).then(Mono.fromSupplier(CartPage::toCart));
    }

    private Mono<ResponseEntity<byte[]>> set(String sku, String typed, ServerWebExchange exchange) {
        if (typed.equals("0")) {
            return remove(sku, exchange);
        }
        return Quantity.parse(typed)
                .filter(quantity -> Sku.isSku(sku))
                .map(quantity -> cart.set(exchange, new Wish(sku, quantity))
                        .filter(CartRefusal.class::isInstance)
                        .flatMap(refusal -> refused(sku, typed, exchange))
                        .switchIfEmpty(Mono.fromSupplier(CartPage::toCart)))
                .orElseGet(() -> refused(sku, typed, exchange));
    }

    private Mono<ResponseEntity<byte[]>> refused(String sku, String typed, ServerWebExchange exchange) {
        String why = screen.text(exchange, "cart.error.quantity");
        return screen.show(HttpStatus.UNPROCESSABLE_CONTENT, exchange, view -> view.refused(sku, typed, why));
    }

    private static ResponseEntity<byte[]> toCart() {
        return Answers.seeOther(Links.CART);
    }
}
