package dev.kiosk.inventory.db;

import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.Stocks;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
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
