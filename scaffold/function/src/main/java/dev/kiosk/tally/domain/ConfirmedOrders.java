package dev.kiosk.tally.domain;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The orders that were confirmed. */
public interface ConfirmedOrders {

    /** Remembers the order; one that is remembered already changes nothing. */
    Mono<Void> add(UUID order);

    Mono<Count> count();
}
