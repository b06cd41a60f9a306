package dev.kiosk.storefront.pricing.db;

import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import dev.kiosk.storefront.db.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Tax rules and promotions, by the categories and SKUs that they name. */
@Repository
class R2dbcRulesOnGoods implements RulesOnGoods {

    private final DatabaseClient database;

    R2dbcRulesOnGoods(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Named> all() {
        return database.sql("""
                        select 'tax-rule' as rule, country as key, category, null as sku from tax_rule
                        where category <> ''
                        union all select 'promotion', key, category, null from promotion, unnest(categories) category
                        union all select 'promotion', key, null, sku from promotion, unnest(skus) sku
                        order by rule, key, category, sku
                        """)
                .map(row -> new Named(
                        Columns.text(row, "rule"),
                        Columns.text(row, "key"),
                        row.get("category", String.class),
                        row.get("sku", String.class)))
                .all();
    }
}
