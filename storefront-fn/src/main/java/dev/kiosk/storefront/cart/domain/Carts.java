package dev.kiosk.storefront.cart.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The carts of guests: whoever knows the id of a cart may change it. */
public interface Carts {

    Mono<Void> create(Cart empty);

    /** Empty if there is none. */
    Mono<Cart> find(UUID id);

    /** As {@link #find}; nobody else changes it until the caller's transaction ends. */
    Mono<Cart> lock(UUID id);

    /** Adds the lines, or overwrites those of the same SKUs. */
    Mono<Void> put(UUID id, List<CartLine> lines);

    Mono<Void> remove(UUID id, String sku);

    Mono<Void> clear(UUID id);

    /** Its currency, and its coupons. */
    Mono<Void> putTerms(Cart cart);

    /** It is an order now. */
    Mono<Void> close(UUID id, UUID orderId);

    /** Forgets carts that nobody touched for that long; gives how many. */
    Mono<Long> forgetUntouched(Duration age, int limit);
}
