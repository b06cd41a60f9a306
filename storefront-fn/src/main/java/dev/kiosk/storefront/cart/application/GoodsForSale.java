package dev.kiosk.storefront.cart.application;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.catalogue.domain.Offers;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What can be put into a cart. */
@Component
class GoodsForSale {

    private final Offers offers;
    private final Currency own;

    GoodsForSale(Offers offers, Currency own) {
        this.offers = offers;
        this.own = own;
    }

    Mono<Offer> offer(String sku, Currency currency) {
        return offers(List.of(sku), currency)
                .map(found -> found.values().iterator().next());
    }

    /** All of them, by SKU. */
    Mono<Map<String, Offer>> offers(Collection<String> skus, Currency currency) {
        return offers.find(skus, currency).doOnNext(found -> {
            List<String> unknown =
                    skus.stream().filter(sku -> !found.containsKey(sku)).toList();
            if (!unknown.isEmpty()) {
                throw new CartRefusedException(new CartRefusal.NotForSale(unknown));
            }
        });
    }

    /** What of a cart is for sale; all of it has to be where it is to be in another currency. */
    Mono<Map<String, Offer>> stillSold(Cart cart, Currency currency) {
        return cart.currency().equals(currency) ? offers.find(cart.skus(), currency) : offers(cart.skus(), currency);
    }

    /** The currency, if something is sold in it; the shop's own for none. */
    Mono<Currency> sellsIn(@Nullable Currency currency) {
        if (currency == null || currency.equals(own)) {
            return Mono.just(own);
        }
        return offers.currencies()
                .filter(sold -> sold.contains(currency))
                .map(sold -> currency)
                .switchIfEmpty(Mono.error(
                        () -> new CartRefusedException(new CartRefusal.NoSuchCurrency(currency.getCurrencyCode()))));
    }
}
