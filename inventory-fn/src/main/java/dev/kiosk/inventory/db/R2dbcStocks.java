package dev.kiosk.inventory.db;

import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.Stocks;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the stock as of a moment: what is held past that moment counts as free. */
@Component
final class R2dbcStocks implements Stocks {

    private static final String STOCK = """
            with overdue as (
                select sku, sum(quantity) as quantity
                from reservation join reservation_line on reservation_id = reservation.id
                where status = 'held' and expires_at <= :now group by sku
            )
            select sku, on_hand, cast(reserved - coalesce(quantity, 0) as bigint) as reserved, version
            from stock left join overdue using (sku)
            """;

    private final DatabaseClient database;

    R2dbcStocks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Stock> find(String sku, Instant now) {
        return database.sql(STOCK + "where sku = :sku")
                .bind("now", now)
                .bind("sku", sku)
                .map(StockRows::stock)
                .one();
    }

    @Override
    public Flux<Stock> all(Collection<String> skus, Instant now) {
        return database.sql(STOCK + "where sku = any (cast(:skus as text[]))")
                .bind("now", now)
                .bind("skus", skus.toArray(String[]::new))
                .map(StockRows::stock)
                .all();
    }

    @Override
    public Mono<List<Stock>> lowest(@Nullable Place after, int limit, Instant now) {
        return database.sql("select * from (" + STOCK + """
                        ) as current
                        where cast(:first as boolean) or (on_hand - reserved, sku) > (:available, :sku)
                        order by on_hand - reserved, sku limit :limit
                        """)
                .bind("now", now)
                .bind("first", after == null)
                .bind("available", after == null ? 0 : after.available())
                .bind("sku", after == null ? "" : after.sku())
                .bind("limit", limit)
                .map(StockRows::stock)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<BookEntry>> books(String sku, int limit) {
        return database.sql("""
                        select at, delta, on_hand, source, reason, actor from stock_adjustment
                        where sku = :sku order by id desc limit :limit
                        """)
                .bind("sku", sku)
                .bind("limit", limit)
                .map(row -> new BookEntry(
                        Columns.get(row, "at", Instant.class),
                        Columns.get(row, "delta", Long.class),
                        Columns.get(row, "on_hand", Long.class),
                        Columns.get(row, "source", String.class),
                        Columns.get(row, "reason", String.class),
                        row.get("actor", String.class)))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<Stock>> after(String sku, int limit, Instant now) {
        return database.sql(STOCK + "where sku > :sku order by sku limit :limit")
                .bind("now", now)
                .bind("sku", sku)
                .bind("limit", limit)
                .map(StockRows::stock)
                .all()
                .collectList();
    }
}
