package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.order.domain.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which keys were used for which checkout. */
public interface CheckoutKeys {

    /** What a key stands for. */
    sealed interface Claim {

        /** It is ours, if the caller's transaction commits. */
        record Fresh() implements Claim {}

        /** It was used for this very checkout, with this result. */
        record Used(UUID orderId) implements Claim {}

        /** It was used for another checkout. */
        record UsedOtherwise() implements Claim {}
    }

    /** Waits for whoever is claiming the same key. */
    Mono<Claim> claim(IdempotencyKey key, byte[] fingerprint, UUID orderId, Instant at);

    /** Gives it back, for another try. */
    Mono<Void> release(IdempotencyKey key);

    /** Forgets keys used longer ago; gives how many. */
    Mono<Long> forgetOlderThan(Duration age, int limit);
}
