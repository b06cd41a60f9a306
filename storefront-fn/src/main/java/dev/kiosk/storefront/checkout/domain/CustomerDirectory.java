package dev.kiosk.storefront.checkout.domain;

import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is behind a customer's reference, for staff, and for who writes the bill. */
public interface CustomerDirectory {

    /** @param ref what events and other functions know them by */
    record Entry(UUID ref, Customer customer) {}

    /** Who ordered; empty if there is no such order. */
    Mono<Customer> ofOrder(UUID orderId);

    /** Those that are unknown, or forgotten, are missing. */
    Flux<Entry> find(Collection<UUID> refs);

    /** Whose name, e-mail address and postal address hold all words of the text, accents or not; the newest first, 200 at most. */
    Flux<Entry> called(String text);
}
