package dev.kiosk.storefront.admin.stock;

import dev.kiosk.storefront.db.Columns;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the catalogue calls SKUs. */
@Repository
class SkuNames {

    private final DatabaseClient database;

    SkuNames(DatabaseClient database) {
        this.database = database;
    }

    /** By SKU; those that the catalogue does not have are missing. */
    Mono<Map<String, Named>> of(Collection<String> skus) {
        return database.sql("""
                        select sku, slug, concat_ws(', ', name, nullif(option, '')) as name
                        from variant join product on product.id = product_id
                        where sku = any (cast(:skus as text[]))
                        """)
                .bind("skus", skus.toArray(String[]::new))
                .map(row -> new Named(Columns.text(row, "sku"), Columns.text(row, "slug"), Columns.text(row, "name")))
                .all()
                .collectMap(Named::sku);
    }

    record Named(String sku, String slug, String name) {}
}
