package dev.kiosk.order.domain;

import dev.kiosk.contracts.Money;
import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whoever moves the money. Every method may be repeated: it has its effect once, and answers how the payment stands after
 * it, also where the wish came too late (a capture of what was voided answers that it is voided). A refusal is an answer; a
 * failure means that the provider cannot be reached or did not answer in time, and that the outcome is unknown.
 *
 * <p>Not to be called inside a transaction.
 */
public interface PaymentProvider {

    /** The name that payments and notifications carry. */
    String name();

    /** The smallest amount that it takes, in minor units by currency; where nothing is said it takes 1. */
    default Map<String, Long> minimums() {
        return Map.of();
    }

    /** Holds the amount; our payment id makes it happen once. */
    Mono<ProviderPayment> authorise(Charge charge);

    /** Takes what is held, all of it. */
    Mono<ProviderPayment> capture(Charge charge);

    /** Lets go of what is held, or may come to be. */
    Mono<ProviderPayment> release(Charge charge);

    /**
     * Gives back part of what was taken, or all.
     *
     * @param refund identifies this refund among those of the payment; one that was made has no further effect
     */
    Mono<RefundAnswer> refund(Charge charge, String refund, Money amount);

    /** The provider's own ids of payments of which a dispute began then or later. */
    default Flux<String> disputedSince(Instant then) {
        return Flux.empty();
    }

    /** How the payment stands; {@link ProviderPayment.Unseen} where nothing came of it so far. */
    Mono<ProviderPayment> find(Charge charge);
}
