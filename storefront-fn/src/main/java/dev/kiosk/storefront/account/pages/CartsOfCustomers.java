package dev.kiosk.storefront.account.pages;

import dev.kiosk.storefront.account.application.CustomerCarts;
import dev.kiosk.storefront.account.domain.Account;
import dev.kiosk.storefront.account.http.SignedIn;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.pages.CartOfCustomer;
import dev.kiosk.storefront.web.pages.CartCookie;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Carts that follow their customers. */
@Component
class CartsOfCustomers implements CartOfCustomer {

    private final SignedIn signedIn;
    private final CustomerCarts carts;

    CartsOfCustomers(SignedIn signedIn, CustomerCarts carts) {
        this.signedIn = signedIn;
        this.carts = carts;
    }

    @Override
    public Mono<UUID> find(ServerWebExchange exchange) {
        return signedIn.of(exchange).flatMap(account -> Mono.justOrEmpty(account.cartId()));
    }

    @Override
    public Mono<Void> keep(ServerWebExchange exchange, UUID cartId) {
        return signedIn.of(exchange).flatMap(account -> carts.keep(account, cartId));
    }

    /** Somebody has just signed in: the browser goes on with the cart that is theirs now. */
    Mono<Void> arrive(ServerWebExchange exchange, Account account) {
        return carts.arrive(account, CartCookie.read(exchange).map(CartCookie::cartId))
                .doOnNext(cart -> new CartCookie(
                                cart.id(),
                                cart.lines().stream()
                                        .mapToLong(CartLine::quantity)
                                        .sum())
                        .write(exchange))
                .then();
    }
}
