package dev.kiosk.order.application;

import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Orders to look at. */
public interface OrderBook {

    /** Empty if it is unknown. */
    Mono<OrderDetails> find(OrderId id);

    /** The newest orders that the filter lets through, newest first, without lines and timeline. */
    Mono<List<OrderDetails>> newest(Filter filter, int limit);

    /**
     * Which orders; null lets through every one.
     *
     * @param customerRefs of one of these customers; none lets through every one
     * @param called the number of the order, or the tracking number of a parcel of it; besides those of the customers
     * @param returnRequested only those whose customer waits to hear whether something may come back
     * @param from placed then or later
     * @param to placed before
     * @param after what comes after this position in a list
     */
    record Filter(
            @Nullable OrderStatus status,
            List<String> customerRefs,
            @Nullable String called,
            boolean returnRequested,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Position after) {

        public Filter {
            customerRefs = List.copyOf(customerRefs);
        }
    }

    /** Where an order stands in a list by age. */
    record Position(Instant placedAt, OrderId id) {}
}
