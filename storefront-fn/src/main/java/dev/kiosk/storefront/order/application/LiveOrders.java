package dev.kiosk.storefront.order.application;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.live.application.LiveStreams;
import dev.kiosk.storefront.live.application.Signal;
import dev.kiosk.storefront.live.domain.Topic;
import dev.kiosk.storefront.order.domain.OrderChange;
import dev.kiosk.storefront.order.domain.OrderChanges;
import dev.kiosk.storefront.order.domain.Since;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams of orders, for who holds their access tokens. Whatever is read is read for all streams that want it. */
@Component
public class LiveOrders {

    private static final GroupCommit.Limits TOGETHER = new GroupCommit.Limits(500, 1, Integer.MAX_VALUE);

    private final OrderService orders;
    private final LiveStreams streams;
    private final LiveSettings settings;
    private final GroupCommit<Since, Optional<OrderChange>> reads;

    LiveOrders(OrderService orders, OrderChanges changes, LiveStreams streams, StorefrontProperties settings) {
        this.orders = orders;
        this.streams = streams;
        this.settings = settings.live();
        this.reads = new GroupCommit<>(changes::since, failure -> true, TOGETHER);
    }

    /**
     * The order's entries after a position, and on as they come. Empty if there will be none: the order has come to its end,
     * and the client has seen it all.
     *
     * @param after the position of the last entry that the client has seen; 0, or one that the order never had, for none
     * @param hangUp cuts the client's connection
     */
    public Mono<Flux<Signal<OrderNews>>> stream(UUID orderId, @Nullable String token, long after, Runnable hangUp) {
        Since since = new Since(orderId, after);
        return orders.requireAccess(orderId, token)
                .then(Mono.fromRunnable(() -> streams.admit(new Topic.OfOrder(orderId))))
                .then(Mono.defer(() -> reads.submit(since)))
                .map(found -> found.orElseThrow(OrderService::wrongToken))
                .filter(change -> !change.isOverFor(after))
                .map(change ->
                        streams.stream(hangUp, client -> new OrderStream(client, settings, since, reads::submit)));
    }
}
