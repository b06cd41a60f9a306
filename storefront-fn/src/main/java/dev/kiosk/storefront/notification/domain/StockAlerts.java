package dev.kiosk.storefront.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The alerts that are wanted. */
public interface StockAlerts {

    /** What came of wanting one. */
    enum Added {
        NEW,
        /** It is wanted already. */
        KNOWN,
        /** By this address, or by everybody together. */
        TOO_MANY
    }

    /**
     * How many are taken.
     *
     * @param ofOneAddress that are open
     * @param inAMinute of all addresses
     */
    record Limits(int ofOneAddress, int inAMinute) {}

    Mono<Added> add(StockAlert alert, Instant now, Limits limits);

    /** Makes due, in the caller's transaction, what is wanted of the SKUs, unless stock of a newer version is known to be gone. */
    Mono<Void> makeDue(List<Replenished> stock, Instant now);

    /**
     * Alerts that are due, claimed by the caller.
     *
     * @param sku of which; all if it is empty
     */
    Flux<StockAlert> claimDue(String sku, int limit, Instant now, Instant until);

    /** Told, or no longer wanted. Whether it was there. */
    Mono<Boolean> forget(UUID id);

    /** Forgets what could not be told in many tries, and what was wanted before. How many. */
    Mono<Long> forgetHopeless(int attempts, Instant before);

    /** What the SKU is called; empty if nobody knows it. */
    Mono<Article> article(String sku);
}
