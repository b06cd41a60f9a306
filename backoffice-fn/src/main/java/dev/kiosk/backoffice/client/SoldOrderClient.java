package dev.kiosk.backoffice.client;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Orders as they were sold, in storefront-fn's inner face. */
public final class SoldOrderClient {

    private final FunctionClient shop;

    SoldOrderClient(FunctionClient shop) {
        this.shop = shop;
    }

    /** Empty for one that the shop does not know: it was sold elsewhere, or before. */
    public Mono<Optional<SoldOrder>> find(UUID order) {
        return shop.get("/api/sold-orders/" + order, Map.of(), SoldOrder.class)
                .map(Optional::of)
                .onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.just(Optional.empty()));
    }
}
