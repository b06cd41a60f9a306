package dev.kiosk.inventory.db;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.inventory.domain.Adjustments.Adjustment;
import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.StockRooms.Entry;
import dev.kiosk.inventory.domain.StockRooms.Made;
import dev.kiosk.inventory.domain.Wanted;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code stock} and {@code stock_adjustment}. */
@Component
final class StockRows {

    private final DatabaseClient database;

    StockRows(DatabaseClient database) {
        this.database = database;
    }

    /** Locks the rows one after the other, in the order of the SKUs, so that no two transactions wait for each other. */
    Flux<Stock> lock(Wanted wanted) {
        return database.sql("""
                        with wanted as (
                            select sku from unnest(cast(:skus as text[])) as given (sku)
                            union
                            select sku from reservation join reservation_line on reservation_id = reservation.id
                            where order_id = any(cast(:orders as uuid[]))
                        ), overdue as (
                            select id from reservation
                            where :overdueToo and status = 'held' and expires_at <= :now and exists (
                                select from reservation_line where reservation_id = reservation.id
                                    and sku in (select sku from wanted))
                        )
                        select sku, on_hand, reserved, version from stock where sku in (
                            select sku from wanted
                            union
                            select sku from overdue join reservation_line on reservation_id = overdue.id)
                        order by sku for no key update
                        """)
                .bind("skus", wanted.skus().toArray(String[]::new))
                .bind("orders", wanted.orders().toArray(UUID[]::new))
                .bind("overdueToo", wanted.overdueToo())
                .bind("now", wanted.now())
                .map(StockRows::stock)
                .all();
    }

    Mono<Void> insert(Collection<String> skus) {
        return database.sql("""
                        insert into stock (sku)
                        select sku from unnest(cast(:skus as text[])) as given (sku)
                        group by sku order by sku collate "C"
                        on conflict do nothing
                        """).bind("skus", skus.toArray(String[]::new)).then();
    }

    Mono<Void> update(List<Stock> changed) {
        if (changed.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        update stock set on_hand = given.on_hand, reserved = given.reserved, version = given.version,
                            changed_at = now()
                        from unnest(cast(:skus as text[]), cast(:onHands as bigint[]), cast(:reserveds as bigint[]),
                            cast(:versions as bigint[])) as given (sku, on_hand, reserved, version)
                        where stock.sku = given.sku
                        """)
                .bind("skus", Columns.of(changed, Stock::sku, String[]::new))
                .bind("onHands", Columns.of(changed, Stock::onHand, Long[]::new))
                .bind("reserveds", Columns.of(changed, Stock::reserved, Long[]::new))
                .bind("versions", Columns.of(changed, Stock::version, Long[]::new))
                .then();
    }

    Mono<Void> record(List<Adjustment> made, Entry entry) {
        return made.isEmpty()
                ? Mono.empty()
                : Mono.deferContextual(context -> record(made, entry, OnBehalfOf.in(context)));
    }

    private Mono<Void> record(List<Adjustment> made, Entry entry, @Nullable String staff) {
        return database.sql("""
                        insert into stock_adjustment (sku, delta, on_hand, source, reason, correlation_id, key, actor)
                        select sku, delta, on_hand, :source, :reason, :correlationId, :key, :actor
                        from unnest(cast(:skus as text[]), cast(:deltas as bigint[]), cast(:onHands as bigint[]))
                            with ordinality as given (sku, delta, on_hand, position)
                        order by position
                        """)
                .bind("source", entry.source())
                .bind("reason", entry.reason())
                .bind("correlationId", entry.correlationId())
                .bind("key", Parameters.in(R2dbcType.VARCHAR, entry.key()))
                .bind("actor", Parameters.in(R2dbcType.VARCHAR, staff))
                .bind("skus", Columns.of(made, Adjustment::sku, String[]::new))
                .bind("deltas", Columns.of(made, Adjustment::delta, Long[]::new))
                .bind("onHands", Columns.of(made, Adjustment::onHand, Long[]::new))
                .then();
    }

    Mono<Made> made(String sku, String key) {
        return database.sql("select delta, reason from stock_adjustment where sku = :sku and key = :key")
                .bind("sku", sku)
                .bind("key", key)
                .map(row -> new Made(Columns.get(row, "delta", Long.class), Columns.get(row, "reason", String.class)))
                .one();
    }

    static Stock stock(Readable row) {
        return new Stock(
                Columns.get(row, "sku", String.class),
                Columns.get(row, "on_hand", Long.class),
                Columns.get(row, "reserved", Long.class),
                Columns.get(row, "version", Long.class));
    }
}
