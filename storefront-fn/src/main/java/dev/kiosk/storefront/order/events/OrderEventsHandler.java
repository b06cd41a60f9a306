package dev.kiosk.storefront.order.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.order.application.OrderProjection;
import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Handles what happened to orders, a crowd at once. */
@Component
class OrderEventsHandler {

    private final OrderProjection projection;
    private final NewsReader news;

    OrderEventsHandler(OrderProjection projection, Clock clock) {
        this.projection = projection;
        this.news = new NewsReader(clock);
    }

    /** @param fact what an event of the type says */
    <E extends EventData> Function<List<Received<E>>, Mono<List<Outcome>>> on(
            EventType<E> type, Function<E, Fact> fact) {
        return events -> projection
                .record(events.stream()
                        .map(event -> news.read(type, event, fact))
                        .toList())
                .thenReturn(Collections.nCopies(events.size(), Outcome.done()));
    }
}
