package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.catalogue.application.SellingCurrencies;
import dev.kiosk.storefront.catalogue.domain.Offers;
import dev.kiosk.storefront.web.pages.CartCookie;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What stands in the way of another currency. */
@Component
class NotSold {

    private final Carts carts;
    private final Offers offers;
    private final SellingCurrencies currencies;

    NotSold(Carts carts, Offers offers, SellingCurrencies currencies) {
        this.carts = carts;
        this.offers = offers;
        this.currencies = currencies;
    }

    /** Names of what is in the guest's cart and not sold in the currency. */
    Mono<List<String>> in(String code, ServerWebExchange exchange) {
        return Mono.justOrEmpty(CartCookie.read(exchange))
                .flatMap(cookie -> carts.find(cookie.cartId()))
                .zipWith(currencies.of(code))
                .flatMap(asked -> names(asked.getT1(), asked.getT2()))
                .defaultIfEmpty(List.of());
    }

    private Mono<List<String>> names(Cart cart, Currency currency) {
        return offers.find(cart.skus(), currency)
                .map(found -> cart.lines().stream()
                        .filter(line -> !found.containsKey(line.sku()))
                        .map(CartLine::name)
                        .distinct()
                        .toList());
    }
}
