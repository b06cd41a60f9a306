package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.storefront.db.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tells what the catalogue does not have: a promotion on a misspelt SKU would apply to nothing, and say nothing. */
@Repository
class KnownGoods {

    private final DatabaseClient database;

    KnownGoods(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<String>> unknownSkus(Collection<String> skus) {
        return unknown(
                "select wanted from unnest(cast(:wanted as text[])) wanted"
                        + " where not exists (select from variant where sku = wanted)",
                skus);
    }

    /** @param slugs of categories */
    Mono<List<String>> unknownCategories(Collection<String> slugs) {
        return unknown(
                "select wanted from unnest(cast(:wanted as text[])) wanted"
                        + " where not exists (select from category where slug = wanted)",
                slugs);
    }

    private Mono<List<String>> unknown(String sql, Collection<String> wanted) {
        return wanted.isEmpty()
                ? Mono.just(List.of())
                : database.sql(sql)
                        .bind("wanted", wanted.toArray(String[]::new))
                        .map(row -> Columns.text(row, "wanted"))
                        .all()
                        .collectList();
    }
}
