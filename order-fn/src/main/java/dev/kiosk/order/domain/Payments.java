package dev.kiosk.order.domain;

import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is known of payments, so that none that a provider was asked for is ever forgotten. */
public interface Payments {

    /**
     * The order, with a payment opened if it wants one and has none: it is placed, not overdue, and costs something. Not to
     * be called inside a transaction: the payment has to be there whatever happens next. Empty if the order is unknown.
     *
     * @param id the id of the payment, if one is opened
     * @param provider the name of who will be asked
     */
    Mono<Purchase> open(OrderId order, PaymentId id, String provider, Instant now);

    /**
     * Takes orders with unsettled payments that are due, away from others who would do the same. A payment that stays
     * unsettled is due again later, each time twice as late.
     */
    Flux<OrderId> claimUnsettled(Instant now, int limit);

    /** Orders whose payments have these ids with the provider. */
    Flux<OrderId> known(String provider, Collection<String> refs);

    /**
     * Takes orders whose money was taken and that are due to be asked about, away from others who would do the same.
     *
     * @param next when they are due again
     * @param openedBefore those whose payment was opened before are not due any more
     */
    Flux<OrderId> claimTaken(Instant now, Instant next, Instant openedBefore, int limit);
}
