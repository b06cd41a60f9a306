package dev.kiosk.storefront.pricing.db;

import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import dev.kiosk.storefront.db.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tax rules and promotions, by the categories that they name. */
@Repository
class R2dbcRulesOnGoods implements RulesOnGoods {

    private final DatabaseClient database;

    R2dbcRulesOnGoods(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Affected>> naming(Collection<String> categories) {
        return categories.isEmpty()
                ? Mono.just(List.of())
                : database.sql("""
                        select 'tax-rule' as rule, country as key, category from tax_rule
                        where category = any (cast(:categories as text[]))
                        union all
                        select 'promotion', key, category from promotion, unnest(categories) category
                        where category = any (cast(:categories as text[]))
                        order by rule, key, category
                        """)
                        .bind("categories", categories.toArray(String[]::new))
                        .map(row -> new Affected(
                                Columns.text(row, "rule"), Columns.text(row, "key"), Columns.text(row, "category")))
                        .all()
                        .collectList();
    }
}
