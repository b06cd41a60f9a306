package dev.kiosk.webhook.domain;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What endpoints were told of orders. */
public interface ToldOrders {

    /** Forgets it, but for what some endpoint is still to be told. In the caller's transaction. */
    Mono<Void> forget(List<UUID> orderIds);

    /** A piece of JSON for each message, the oldest first. */
    Flux<String> of(List<UUID> orderIds);
}
