package dev.kiosk.storefront.web.pages.cart;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.application.CartService;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.Tariff;
import dev.kiosk.storefront.catalogue.domain.Offers;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at carts with the catalogue's eyes, and changes nothing. */
@Component
public class CartsNow {

    private final CartService carts;
    private final Offers offers;
    private final Tariff tariff;

    CartsNow(CartService carts, Offers offers, Tariff tariff) {
        this.carts = carts;
        this.offers = offers;
        this.tariff = tariff;
    }

    /** Empty if there is no such cart, or if it is an order by now. */
    public Mono<CartNow> find(UUID cartId) {
        return carts.find(cartId)
                .onErrorResume(CartsNow::isUnknown, e -> Mono.empty())
                .map(PricedCart::cart)
                .filter(cart -> cart.checkedOutAs() == null)
                .flatMap(this::now);
    }

    private Mono<CartNow> now(Cart cart) {
        return offers.find(cart.skus()).map(found -> CartNow.of(cart, found, tariff));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Problem problem && problem.name().equals("cart-not-found");
    }
}
