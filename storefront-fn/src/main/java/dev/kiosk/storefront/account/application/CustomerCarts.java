package dev.kiosk.storefront.account.application;

import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.domain.Accounts;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.application.CartResult;
import dev.kiosk.storefront.cart.application.CartService;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.domain.Cart;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The cart that is a customer's on every device. Where a browser has another one when they sign in, all that is in that comes into
 * theirs; where it cannot, because it is more than a cart takes or not sold in its currency, both stay, and the browser goes on
 * with its own.
 */
@Service
public class CustomerCarts {

    private final CartService carts;
    private final Accounts accounts;

    CustomerCarts(CartService carts, Accounts accounts) {
        this.carts = carts;
        this.accounts = accounts;
    }

    /** It is theirs from now on. */
    public Mono<Void> keep(Account account, UUID cartId) {
        return cartId.equals(account.cartId()) ? Mono.empty() : accounts.keepCart(account.id(), cartId);
    }

    /** The cart to go on with in a browser that has one, or none; empty if there is none. */
    public Mono<Cart> arrive(Account account, Optional<UUID> inBrowser) {
        return Mono.justOrEmpty(account.cartId())
                .flatMap(own -> merged(own, inBrowser))
                .switchIfEmpty(Mono.justOrEmpty(inBrowser)
                        .flatMap(carts::find)
                        .flatMap(CustomerCarts::open)
                        .flatMap(cart -> keep(account, cart.id()).thenReturn(cart)));
    }

    /** Empty if the customer's own is none any more. */
    private Mono<Cart> merged(UUID own, Optional<UUID> inBrowser) {
        return inBrowser
                .filter(other -> !other.equals(own))
                .map(other -> carts.merge(own, other)
                        .flatMap(result ->
                                result instanceof PricedCart cart ? Mono.just(cart.cart()) : asItIs(result, other)))
                .orElseGet(() -> carts.find(own).flatMap(CustomerCarts::open));
    }

    private Mono<Cart> asItIs(CartResult refusal, UUID inBrowser) {
        return refusal instanceof CartRefusal.NoSuchCart || refusal instanceof CartRefusal.CheckedOut
                ? Mono.empty()
                : carts.find(inBrowser).flatMap(CustomerCarts::open);
    }

    private static Mono<Cart> open(CartResult result) {
        return result instanceof PricedCart cart && cart.cart().checkedOutAs() == null
                ? Mono.just(cart.cart())
                : Mono.empty();
    }
}
