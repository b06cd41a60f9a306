package dev.kiosk.storefront.cart.pages;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.application.CartResult;
import dev.kiosk.storefront.cart.application.CartService;
import dev.kiosk.storefront.cart.application.CouponDesk;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Wish;
import dev.kiosk.storefront.web.pages.CartCookie;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The cart that a guest's browser remembers; made with the first thing that is put into it. */
@Component
public class CartOfGuest {

    private final CartService carts;
    private final CouponDesk coupons;
    private final CartOfCustomer customers;

    CartOfGuest(CartService carts, CouponDesk coupons, CartOfCustomer customers) {
        this.carts = carts;
        this.coupons = coupons;
        this.customers = customers;
    }

    /** What is there under the first id that leads to something: the browser's cart, or else that of who is signed in. */
    <T> Mono<T> first(ServerWebExchange exchange, Function<UUID, Mono<T>> find) {
        Mono<UUID> inBrowser = Mono.justOrEmpty(CartCookie.read(exchange)).map(CartCookie::cartId);
        return Flux.concat(inBrowser, customers.find(exchange))
                .concatMap(find, 0)
                .next();
    }

    /** Into the cart at hand, or into a new one of that currency. */
    public Mono<CartResult> add(ServerWebExchange exchange, Currency currency, String sku, int quantity) {
        if (!Sku.isSku(sku)) {
            return Mono.just(new CartRefusal.NotForSale(List.of()));
        }
        Wish wish = new Wish(sku, quantity);
        return first(exchange, cartId -> carts.add(cartId, wish).filter(CartOfGuest::isThere))
                .switchIfEmpty(Mono.defer(() -> addToNew(exchange, wish, currency)))
                .doOnNext(result -> remember(exchange, result));
    }

    private Mono<CartResult> addToNew(ServerWebExchange exchange, Wish wish, Currency currency) {
        return carts.create(currency).flatMap(created -> switch (created) {
            case PricedCart cart ->
                customers
                        .keep(exchange, cart.cart().id())
                        .then(carts.add(cart.cart().id(), wish));
            case CartRefusal refusal -> Mono.just(refusal);
        });
    }

    /** Empty if there is no cart to change. */
    Mono<CartResult> set(ServerWebExchange exchange, Wish wish) {
        return change(exchange, carts.set(known(exchange), wish));
    }

    /** Empty if there is no cart to change. */
    Mono<CartResult> remove(ServerWebExchange exchange, String sku) {
        return change(exchange, carts.remove(known(exchange), sku));
    }

    /** Empty if there is no cart to change. Refused, and nothing is changed, if something in it is not sold in that currency. */
    Mono<CartResult> changeCurrency(ServerWebExchange exchange, Currency currency) {
        return change(exchange, carts.changeCurrency(known(exchange), currency));
    }

    /** Empty if there is no cart to change. */
    Mono<CartResult> addCoupon(ServerWebExchange exchange, String code) {
        return Mono.justOrEmpty(CartCookie.read(exchange))
                .flatMap(cookie -> change(exchange, coupons.add(cookie.cartId(), code)));
    }

    /** Empty if there is no cart to change. */
    Mono<CartResult> removeCoupon(ServerWebExchange exchange, String code) {
        return change(exchange, carts.removeCoupon(known(exchange), code));
    }

    private static Mono<CartResult> change(ServerWebExchange exchange, Mono<CartResult> change) {
        return change.filter(CartOfGuest::isThere).doOnNext(result -> remember(exchange, result));
    }

    /** A remembered cart may be none any more: forgotten by us, or an order by now. */
    private static boolean isThere(CartResult result) {
        return !(result instanceof CartRefusal.NoSuchCart || result instanceof CartRefusal.CheckedOut);
    }

    private static UUID known(ServerWebExchange exchange) {
        return CartCookie.read(exchange).map(CartCookie::cartId).orElse(new UUID(0, 0));
    }

    private static void remember(ServerWebExchange exchange, CartResult result) {
        if (result instanceof PricedCart cart) {
            new CartCookie(cart.cart().id(), items(cart.cart().lines())).write(exchange);
        }
    }

    static long items(List<CartLine> lines) {
        return lines.stream().mapToLong(CartLine::quantity).sum();
    }
}
