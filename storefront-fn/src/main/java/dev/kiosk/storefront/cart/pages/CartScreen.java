package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.pages.Whereabouts;
import dev.kiosk.storefront.web.pages.CartCookie;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows a guest's cart as it would be checked out now. */
@Component
class CartScreen {

    private final CartOfGuest cart;
    private final CartsNow carts;
    private final StockCheck stock;
    private final Pages pages;

    CartScreen(CartOfGuest cart, CartsNow carts, StockCheck stock, Pages pages) {
        this.cart = cart;
        this.carts = carts;
        this.stock = stock;
        this.pages = pages;
    }

    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return show(HttpStatus.OK, exchange, UnaryOperator.identity());
    }

    /** With what there is to say about it. */
    Mono<ResponseEntity<byte[]>> show(HttpStatus status, ServerWebExchange exchange, UnaryOperator<CartView> remark) {
        return view(exchange).map(remark).map(view -> pages.showPersonal(status, view));
    }

    String text(ServerWebExchange exchange, String key) {
        return pages.page(exchange).text(key);
    }

    private static void forget(ServerWebExchange exchange) {
        if (CartCookie.read(exchange).isPresent()) {
            CartCookie.forget(exchange);
        }
    }

    private Mono<CartView> view(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        Delivery delivery = Whereabouts.of(page).delivery("", "", "");
        return cart.first(exchange, cartId -> carts.find(cartId, delivery))
                .doOnNext(now -> new CartCookie(now.cart().id(), now.items()).write(exchange))
                .switchIfEmpty(Mono.fromRunnable(() -> forget(exchange)))
                .zipWhen(stock::of, (now, shortages) -> CartView.of(page, now).told(shortages))
                .defaultIfEmpty(CartView.empty(page.withCartOf(0)));
    }
}
