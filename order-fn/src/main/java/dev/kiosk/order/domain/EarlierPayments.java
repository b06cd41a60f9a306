package dev.kiosk.order.domain;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Attempts to pay that others followed. Each is looked at once more, and whenever its provider says something about it. */
public interface EarlierPayments {

    /** Puts another attempt in the place of an order's last, in the caller's transaction, which holds the order. */
    Mono<Void> follow(EarlierPayment earlier, Payment next);

    /** By the provider's own id; empty where it is none of the order's earlier attempts. */
    Mono<EarlierPayment> find(OrderId order, String provider, String ref);

    /** Takes those that are due, away from others who would do the same. One that stays due is due again later. */
    Flux<EarlierPayment> claimDue(Instant now, int limit);

    /** Nothing of it is held or kept by the provider; it is not due any more. */
    Mono<Void> settle(PaymentId id);
}
