package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Prices of SKUs, as of now. */
public interface Offers {

    /** By SKU; those that are not for sale are missing. */
    Mono<Map<String, Offer>> find(Collection<String> skus);
}
