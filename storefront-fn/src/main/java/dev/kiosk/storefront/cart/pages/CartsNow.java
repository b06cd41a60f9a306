package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.catalogue.domain.Offers;
import dev.kiosk.storefront.pricing.application.Quotes;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.http.PricingProblems;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at carts with the catalogue's eyes, and changes nothing. */
@Component
public class CartsNow {

    private final Carts carts;
    private final Offers offers;
    private final Quotes quotes;
    private final Clock clock;

    CartsNow(Carts carts, Offers offers, Quotes quotes, Clock clock) {
        this.carts = carts;
        this.offers = offers;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** Empty if there is no such cart, or if it is an order by now. */
    public Mono<CartNow> find(UUID cartId) {
        return find(cartId, Delivery.UNKNOWN);
    }

    /** As it would be if it went there; by the first way there is, if the chosen one does not go there. */
    public Mono<CartNow> find(UUID cartId, Delivery delivery) {
        return carts.find(cartId).filter(cart -> cart.checkedOutAs() == null).flatMap(cart -> now(cart, delivery));
    }

    private Mono<CartNow> now(Cart cart, Delivery delivery) {
        return offers.find(cart.skus(), cart.currency())
                .zipWhen(
                        found -> quote(CartNow.forSale(cart, found), delivery),
                        (found, quote) -> CartNow.of(cart, found, quote));
    }

    private Mono<Quote> quote(Cart cart, Delivery delivery) {
        return quotes.quote(cart.basket(delivery, clock.instant())).flatMap(result -> switch (result) {
            case Pricing.Result.Priced priced -> Mono.just(priced.quote());
            case Pricing.Result.MethodUnavailable _ -> quote(cart, new Delivery(delivery.destination(), null));
            case Pricing.Result.TooExpensive refused -> Mono.error(PricingProblems.of(refused));
        });
    }
}
