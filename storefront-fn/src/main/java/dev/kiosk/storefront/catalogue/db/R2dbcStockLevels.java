package dev.kiosk.storefront.catalogue.db;

import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.storefront.catalogue.domain.StockLevel;
import dev.kiosk.storefront.catalogue.domain.StockLevels;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stock levels, the newest of each SKU. Rows are locked in the order of SKUs. */
@Repository
class R2dbcStockLevels implements StockLevels {

    private final DatabaseClient database;

    R2dbcStockLevels(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> record(List<StockLevel> levels) {
        if (levels.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into availability (sku, available, version)
                        select distinct on (sku) sku, available, version
                        from unnest(cast(:skus as text[]), cast(:available as bigint[]), cast(:versions as bigint[]))
                            as given (sku, available, version)
                        order by sku, version desc
                        on conflict (sku) do update set available = excluded.available, version = excluded.version
                            where availability.version < excluded.version
                        """)
                .bind("skus", levels.stream().map(StockLevel::sku).toArray(String[]::new))
                .bind("available", levels.stream().map(StockLevel::available).toArray(Long[]::new))
                .bind("versions", levels.stream().map(StockLevel::version).toArray(Long[]::new))
                .then();
    }

    @Override
    public Flux<StockLevel> find(Collection<String> skus) {
        if (skus.isEmpty()) {
            return Flux.empty();
        }
        return database.sql("select sku, available, version from availability where sku = any (cast(:skus as text[]))")
                .bind("skus", skus.toArray(String[]::new))
                .map(row -> new StockLevel(text(row, "sku"), number(row, "available"), number(row, "version")))
                .all();
    }
}
