package dev.kiosk.storefront.notification.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers were told, so that they are told it once. */
public interface Notifications {

    /**
     * Writes it down, unless it is, and takes it.
     *
     * @param until how long it is the caller's; who comes later takes it over, and may tell it again
     */
    Mono<Claim> claim(OrderFact fact, Letter letter, Instant now, Instant until);

    /** Writes down that it is shown, and nowhere sent; as with {@link #claim}, who comes later does not. */
    Mono<Claim> show(OrderFact fact, Letter letter, Instant now);

    /** Notes how it ended, or that it is to be tried again. */
    Mono<Void> settle(UUID id, Notification.State state, String error, Instant at);

    /** The latest first. */
    Flux<Notification> ofOrder(UUID orderId);
}
