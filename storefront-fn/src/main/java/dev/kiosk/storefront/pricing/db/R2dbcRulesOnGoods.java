package dev.kiosk.storefront.pricing.db;

import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Tax rules and promotions, by the categories and SKUs that they name. */
@Repository
class R2dbcRulesOnGoods implements RulesOnGoods {

    private static final String NAMED = """
            with named as (
                select 'tax-rule' as rule, country as key, category, null as sku from tax_rule where category <> ''
                union all select 'promotion', key, category, null from promotion, unnest(categories) category
                union all select 'promotion', key, null, sku from promotion, unnest(skus) sku)
            select rule, key, category, sku from named
            """;
    private static final String ORDER = "order by rule, key, category, sku";

    private final DatabaseClient database;

    R2dbcRulesOnGoods(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Named> all() {
        return database.sql(NAMED + ORDER).map(R2dbcRulesOnGoods::named).all();
    }

    @Override
    public Flux<Named> of(String slug) {
        return database.sql(NAMED + """
                        where category = (select category_slug from product where slug = :slug)
                            or sku in (select v.sku from variant v join product p on p.id = v.product_id where p.slug = :slug)
                        """ + ORDER)
                .bind("slug", slug)
                .map(R2dbcRulesOnGoods::named)
                .all();
    }

    private static Named named(Readable row) {
        return new Named(
                Columns.text(row, "rule"),
                Columns.text(row, "key"),
                row.get("category", String.class),
                row.get("sku", String.class));
    }
}
