package dev.kiosk.storefront.order.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.Identity;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.order.domain.OrderNews;
import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Makes a received event the news of one order. */
final class NewsReader {

    private final Clock clock;

    NewsReader(Clock clock) {
        this.clock = clock;
    }

    <E extends EventData> OrderNews read(EventType<E> type, Received<E> event, Function<E, Fact> fact) {
        Instant at = Objects.requireNonNullElseGet(event.meta().time(), clock::instant);
        return new OrderNews(
                UUID.fromString(event.data().subject()),
                type.shortName().replaceFirst("\\.v\\d+$", ""),
                Identity.of(event.data(), event.meta().id()),
                at,
                fact.apply(event.data()));
    }
}
