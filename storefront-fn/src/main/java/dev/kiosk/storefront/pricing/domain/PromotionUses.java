package dev.kiosk.storefront.pricing.domain;

import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** How often promotions with limits are used. In the caller's transaction. */
public interface PromotionUses {

    /**
     * Uses a promotion once, unless that would exceed one of its limits.
     *
     * @param customer tells one customer from others, and nothing else of them
     * @return whether it was used
     */
    Mono<Boolean> use(Promotion promotion, UUID orderId, byte[] customer);

    /** What these orders have used may be used again: they came to nothing. Giving back twice changes nothing. */
    Mono<Void> giveBack(Collection<UUID> orderIds);
}
