package dev.kiosk.order.domain;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** What has left the house, and come back. What changes is held by the lock on the order, in the caller's transaction. */
public interface Fulfilments {

    /** Of an order that is known. */
    Mono<Fulfilment> of(OrderId order);

    Mono<Void> keep(Fulfilment fulfilment);

    /** Whether this parcel is new. */
    Mono<Boolean> addParcel(OrderId order, Parcel parcel, Instant at);

    /** Whether this return is new; the key identifies it to who tells of it. */
    Mono<Boolean> addReturn(OrderId order, String key, String reason, Instant at);
}
