package dev.kiosk.storefront.checkout.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The only place where customers are more than a reference. */
public interface Customers {

    Mono<Void> add(UUID ref, Customer customer, Instant at);
}
