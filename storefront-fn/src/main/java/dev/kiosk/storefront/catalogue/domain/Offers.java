package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Prices of SKUs, as of now. */
public interface Offers {

    /** By SKU; those that are not for sale in the currency are missing. */
    Mono<Map<String, Offer>> find(Collection<String> skus, Currency currency);

    /** In which something is for sale: the shop's own first. */
    Mono<List<Currency>> currencies();

    /** Those of them that also something is sent in, the shop's own first: what is offered can be bought. */
    Mono<List<Currency>> offered();
}
