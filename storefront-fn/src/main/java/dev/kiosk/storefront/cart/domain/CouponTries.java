package dev.kiosk.storefront.cart.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Counts how often coupons were tried, before it is looked whether they are any. */
public interface CouponTries {

    /** So many in so long, whoever tries. */
    record Limit(int tries, Duration span) {

        /** When the span began that the time is in. */
        public Instant since(Instant at) {
            return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), span.toSeconds()));
        }
    }

    Limit OF_A_CART = new Limit(10, Duration.ofMinutes(10));
    Limit OF_ALL = new Limit(600, Duration.ofMinutes(1));

    /** One more; gives whether it is within both limits. What a cart tries beyond its own does not count for all. */
    Mono<Boolean> take(UUID cartId, Instant at);

    /** It was no guess. */
    Mono<Void> giveBack(UUID cartId, Instant at);

    /** Forgets what was long before; gives how many. */
    Mono<Long> forget(Instant before);
}
