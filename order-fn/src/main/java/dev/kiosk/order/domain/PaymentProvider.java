package dev.kiosk.order.domain;

import dev.kiosk.contracts.Money;
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

    /** Holds the amount; our payment id makes it happen once. */
    Mono<ProviderPayment> authorise(Authorisation wish);

    /** Takes what is held. */
    Mono<ProviderPayment> capture(PaymentId id, Money amount);

    /** Lets go of what is held, or may come to be. */
    Mono<ProviderPayment> release(PaymentId id);

    /**
     * Gives back part of what was taken, or all.
     *
     * @param refund identifies this refund among those of the payment; the same one again has no further effect
     */
    Mono<ProviderPayment> refund(PaymentId id, String refund, Money amount);

    /** How the payment stands; {@link ProviderPayment.Unseen} where there is none. */
    Mono<ProviderPayment> find(PaymentId id);

    /**
     * A wish to hold an amount.
     *
     * @param order for the customer's statement and for webhooks
     * @param token the provider's token for the means of payment
     */
    record Authorisation(PaymentId id, OrderId order, Money amount, String token) {}
}
