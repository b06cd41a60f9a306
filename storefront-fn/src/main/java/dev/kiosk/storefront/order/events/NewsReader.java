package dev.kiosk.storefront.order.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
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
        Fact said = fact.apply(event.data());
        Instant at = Objects.requireNonNullElseGet(event.meta().time(), clock::instant);
        return new OrderNews(
                UUID.fromString(event.data().subject()),
                type.shortName().replaceFirst("\\.v\\d+$", ""),
                identity(said, event.meta().id()),
                at,
                said);
    }

    /** An order moves to a version once, however often and under whatever ids it says so. */
    private static String identity(Fact fact, String eventId) {
        return switch (fact) {
            case Fact.Moved moved -> "version " + moved.version();
            case Fact.Reserved _, Fact.Refunded _, Fact.Noted _ -> eventId;
        };
    }
}
