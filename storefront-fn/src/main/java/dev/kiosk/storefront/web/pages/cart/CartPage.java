package dev.kiosk.storefront.web.pages.cart;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.domain.Wish;
import dev.kiosk.storefront.catalogue.domain.Sku;
import dev.kiosk.storefront.web.pages.CartCookie;
import dev.kiosk.storefront.web.pages.Form;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /cart}: what is in it, with a form a line. */
@RestController
class CartPage {

    private static final Set<String> TOLD = Set.of("unknown-sku", "invalid-request");

    private final CartOfGuest cart;
    private final CartsNow carts;
    private final StockCheck stock;
    private final Pages pages;

    CartPage(CartOfGuest cart, CartsNow carts, StockCheck stock, Pages pages) {
        this.cart = cart;
        this.carts = carts;
        this.stock = stock;
        this.pages = pages;
    }

    @GetMapping("/cart")
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return view(exchange).map(view -> pages.showPersonal(HttpStatus.OK, view));
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
                        .then(Mono.fromSupplier(CartPage::toCart))
                        .onErrorResume(CartPage::isTold, e -> refused(sku, typed, exchange)))
                .orElseGet(() -> refused(sku, typed, exchange));
    }

    private Mono<ResponseEntity<byte[]>> refused(String sku, String typed, ServerWebExchange exchange) {
        String why = pages.page(exchange).text("cart.error.quantity");
        return view(exchange)
                .map(view -> view.refused(sku, typed, why))
                .map(view -> pages.showPersonal(HttpStatus.UNPROCESSABLE_CONTENT, view));
    }

    private Mono<CartView> view(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return Mono.justOrEmpty(CartCookie.read(exchange))
                .flatMap(cookie -> carts.find(cookie.cartId())
                        .doOnNext(now -> new CartCookie(cookie.cartId(), now.items()).write(exchange))
                        .switchIfEmpty(Mono.fromRunnable(() -> CartCookie.forget(exchange))))
                .zipWhen(stock::of, (now, shortages) -> CartView.of(page, now).told(shortages))
                .defaultIfEmpty(CartView.empty(page.withCartOf(0)));
    }

    private static boolean isTold(Throwable failure) {
        return failure instanceof Problem problem && TOLD.contains(problem.name());
    }

    private static ResponseEntity<byte[]> toCart() {
        return Pages.seeOther(Links.CART);
    }
}
