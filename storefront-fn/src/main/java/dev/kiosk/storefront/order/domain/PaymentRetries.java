package dev.kiosk.storefront.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What customers have tried after payments that came to nothing. In the caller's transaction, which holds the order. */
public interface PaymentRetries {

    Mono<List<PaymentRetry>> ofOrder(UUID orderId);

    /** With its entry in the timeline. */
    Mono<Void> add(UUID orderId, PaymentRetry retry, Instant at);
}
