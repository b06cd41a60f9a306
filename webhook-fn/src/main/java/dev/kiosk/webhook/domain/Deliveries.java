package dev.kiosk.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is owed to endpoints, and what was tried. */
public interface Deliveries {

    /** Whether some endpoint is to be told of events of this type. */
    Mono<Boolean> isWanted(String type);

    /**
     * Owes the message to every endpoint that wants it, once: what was owed before is not given again.
     *
     * @param claimedUntil how long they are the caller's; then whoever sweeps may try
     */
    Flux<Delivery> owe(Message message, Instant claimedUntil);

    /** Owes it to this endpoint alone, whatever it wants to hear. */
    Mono<Delivery> owe(Message message, UUID endpointId, Instant claimedUntil);

    /** What is due, of each enabled endpoint the oldest few, claimed by the caller. */
    Flux<Delivery> claimDue(Instant now, int perEndpoint, Instant claimedUntil);

    /** This one, if it is due and its endpoint enabled; empty where somebody else is at it, or it is over. */
    Mono<Delivery> claim(UUID deliveryId, Instant now, Instant claimedUntil);

    /** Gives a claim back. */
    Mono<Void> release(UUID deliveryId, Instant dueAt);

    /** Notes an attempt, and what follows from it for the delivery and for the endpoint. */
    Mono<Void> attempted(Delivery delivery, Attempt attempt, Verdict verdict);

    /** The latest first. */
    Flux<DeliveryLog> log(UUID endpointId, int limit);

    /** How many; of those that are over or that nobody will want any more. */
    Mono<Long> forgetOlderThan(Duration retention, int limit);
}
