package dev.kiosk.storefront.order.domain;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** What is new of many orders. */
public interface OrderChanges {

    /** Entries of one order that are read at once. */
    int MOST_ENTRIES = 64;

    /** An answer to each question, in their order, in one query; empty for an order that does not exist. */
    Mono<List<Optional<OrderChange>>> since(List<Since> questions);
}
