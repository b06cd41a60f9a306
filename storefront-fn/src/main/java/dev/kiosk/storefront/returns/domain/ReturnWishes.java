package dev.kiosk.storefront.returns.domain;

import dev.kiosk.storefront.order.domain.IdempotencyKey;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What customers have asked to send back. In the caller's transaction, which holds the order. */
public interface ReturnWishes {

    /** The fingerprint of what was asked for by the key; empty for nothing. */
    Mono<String> asked(UUID orderId, IdempotencyKey key);

    /** With its entry in the timeline. */
    Mono<Void> add(UUID orderId, UUID id, ReturnWish wish, Instant at);

    /** Notes in the timeline that the customer has withdrawn from the contract. */
    Mono<Void> withdraw(UUID orderId, UUID id, Instant at);
}
