package dev.kiosk.storefront.payment.domain;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Which notifications were taken, so that none is taken twice. */
public interface TakenNotifications {

    /** Whether this is the first time; waits for a transaction that is taking the same one. */
    Mono<Boolean> take(String provider, String eventId, String kind);

    /** Forgets at most {@code limit} that are older; gives how many. */
    Mono<Long> forgetOlderThan(Duration age, int limit);
}
