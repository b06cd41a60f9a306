package dev.kiosk.storefront.order.db;

import static dev.kiosk.storefront.db.Columns.array;
import static dev.kiosk.storefront.db.Columns.flag;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.order.domain.OrderChange;
import dev.kiosk.storefront.order.domain.OrderChanges;
import dev.kiosk.storefront.order.domain.OrderProgress;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.Since;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads status and new entries of many orders in one statement, so that they are of the same moment. */
@Repository
class R2dbcOrderChanges implements OrderChanges {

    private static final String SINCE = """
            select asked.n, v.stage, v.reserved, v.refunded, v.total, known.last,
                coalesce(e.positions, '{}') as positions, coalesce(e.times, '{}') as times,
                coalesce(e.events, '{}') as events, coalesce(e.details, '{}') as details
            from unnest(cast(:orderIds as uuid[]), cast(:after as bigint[])) with ordinality as asked (order_id, after, n)
            join order_view v on v.order_id = asked.order_id
            cross join lateral (
                select cast(coalesce(max(position), 0) as bigint) as last
                from order_timeline t where t.order_id = asked.order_id) as known
            cross join lateral (
                select array_agg(position order by position) as positions,
                    array_agg(cast(extract(epoch from at) * 1000000 as bigint) order by position) as times,
                    array_agg(event order by position) as events, array_agg(detail order by position) as details
                from (
                    select position, at, event, detail from order_timeline t
                    where t.order_id = asked.order_id
                        and t.position > case when asked.after > known.last then 0 else asked.after end
                    order by position limit :most) as new) as e
            """;

    private final DatabaseClient database;

    R2dbcOrderChanges(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Optional<OrderChange>>> since(List<Since> questions) {
        return database.sql(SINCE)
                .bind("orderIds", questions.stream().map(Since::orderId).toArray(UUID[]::new))
                .bind("after", questions.stream().map(Since::after).toArray(Long[]::new))
                .bind("most", MOST_ENTRIES)
                .map(row -> Map.entry(number(row, "n"), change(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(changes -> IntStream.rangeClosed(1, questions.size())
                        .mapToObj(n -> Optional.ofNullable(changes.get((long) n)))
                        .toList());
    }

    private static OrderChange change(Readable row) {
        OrderProgress progress =
                new OrderProgress(OrderStatus.of(text(row, "stage")), flag(row, "reserved"), number(row, "refunded"));
        return new OrderChange(progress.status(number(row, "total")), number(row, "last"), entries(row));
    }

    private static List<TimelineEntry> entries(Readable row) {
        Integer[] positions = array(row, "positions", Integer[].class);
        Long[] times = array(row, "times", Long[].class);
        String[] events = array(row, "events", String[].class);
        String[] details = array(row, "details", String[].class);
        return IntStream.range(0, positions.length)
                .mapToObj(i -> new TimelineEntry(
                        positions[i], Instant.EPOCH.plus(times[i], ChronoUnit.MICROS), events[i], details[i]))
                .toList();
    }
}
