package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Slug;
import dev.kiosk.storefront.db.Columns;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes a batch of the catalogue, a fixed number of statements whatever its size. Imports wait for each other. */
@Repository
class R2dbcAssortment implements Assortment {

    private final DatabaseClient database;
    private final SearchIndex searchIndex;

    R2dbcAssortment(DatabaseClient database) {
        this.database = database;
        this.searchIndex = new SearchIndex(database);
    }

    @Override
    public Mono<Void> put(List<CatalogueRow> rows) {
        Map<String, CatalogueRow> products = rows.stream()
                .collect(Collectors.toMap(
                        CatalogueRow::product, Function.identity(), (first, other) -> first, LinkedHashMap::new));
        return waitForOtherImports()
                .then(putCategories(products.values()))
                .then(slugs(products.values()))
                .flatMap(slugs -> putProducts(products.values(), slugs))
                .then(putVariants(rows))
                .flatMap(left -> searchIndex.refresh(products.keySet(), left).then(removeEmpty(left)));
    }

    private Mono<Void> waitForOtherImports() {
        return database.sql("select pg_advisory_xact_lock(hashtext('catalogue-import'))")
                .then();
    }

    private Mono<Void> putCategories(Collection<CatalogueRow> products) {
        Map<String, String> names = products.stream()
                .map(CatalogueRow::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.toMap(Slug::of, Function.identity(), (first, other) -> first));
        if (names.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into category (slug, name)
                        select * from unnest(cast(:slugs as text[]), cast(:names as text[]))
                        on conflict (slug) do update set name = excluded.name where category.name <> excluded.name
                        """)
                .bind("slugs", names.keySet().toArray(String[]::new))
                .bind("names", names.values().toArray(String[]::new))
                .then();
    }

    /** The slug of each product by its key: the one it has, or a free one. */
    private Mono<Map<String, String>> slugs(Collection<CatalogueRow> products) {
        String[] candidates = products.stream()
                .flatMap(row -> Slug.candidates(row.name(), row.product()))
                .toArray(String[]::new);
        return database.sql("""
                        select import_key, slug from product
                        where import_key = any (cast(:keys as text[])) or slug = any (cast(:candidates as text[]))
                        """)
                .bind("keys", column(products, CatalogueRow::product))
                .bind("candidates", candidates)
                .map(row -> Map.entry(Columns.text(row, "import_key"), Columns.text(row, "slug")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(known -> assigned(products, known));
    }

    private static Map<String, String> assigned(Collection<CatalogueRow> products, Map<String, String> known) {
        Map<String, String> slugs = new LinkedHashMap<>(known);
        Set<String> taken = new HashSet<>(known.values());
        for (CatalogueRow row : products) {
            taken.add(slugs.computeIfAbsent(row.product(), key -> Slug.free(row.name(), key, taken)));
        }
        return slugs;
    }

    private Mono<Void> putProducts(Collection<CatalogueRow> products, Map<String, String> slugs) {
        return database.sql("""
                        insert into product (import_key, slug, name, description, category_slug)
                        select key, slug, name, description, nullif(category, '')
                        from unnest(cast(:keys as text[]), cast(:slugs as text[]), cast(:names as text[]),
                            cast(:descriptions as text[]), cast(:categories as text[]))
                            as given (key, slug, name, description, category)
                        on conflict (import_key) do update
                        set name = excluded.name, description = excluded.description,
                            category_slug = excluded.category_slug
                        where (product.name, product.description, product.category_slug)
                            is distinct from (excluded.name, excluded.description, excluded.category_slug)
                        """)
                .bind("keys", column(products, CatalogueRow::product))
                .bind("slugs", column(products, row -> Objects.requireNonNull(slugs.get(row.product()))))
                .bind("names", column(products, CatalogueRow::name))
                .bind("descriptions", column(products, CatalogueRow::description))
                .bind("categories", column(products, row -> Slug.of(row.category())))
                .then();
    }

    /** Gives the products that a variant left. */
    private Mono<List<Long>> putVariants(List<CatalogueRow> rows) {
        return database.sql("""
                        with put as (
                            insert into variant (sku, product_id, option, price, currency, position)
                            select given.sku, product.id, given.option, given.price, given.currency, given.position
                            from unnest(cast(:skus as text[]), cast(:keys as text[]), cast(:options as text[]),
                                cast(:prices as bigint[]), cast(:currencies as text[]), cast(:positions as int[]))
                                as given (sku, key, option, price, currency, position)
                            join product on product.import_key = given.key
                            on conflict (sku) do update
                            set product_id = excluded.product_id, option = excluded.option, price = excluded.price,
                                currency = excluded.currency, position = excluded.position
                            where (variant.product_id, variant.option, variant.price, variant.currency, variant.position)
                                is distinct from (excluded.product_id, excluded.option, excluded.price,
                                    excluded.currency, excluded.position)
                            returning old.product_id as was, new.product_id as now)
                        select distinct was from put where was <> now
                        """)
                .bind("skus", column(rows, CatalogueRow::sku))
                .bind("keys", column(rows, CatalogueRow::product))
                .bind("options", column(rows, CatalogueRow::option))
                .bind("prices", rows.stream().map(CatalogueRow::price).toArray(Long[]::new))
                .bind("currencies", column(rows, CatalogueRow::currency))
                .bind(
                        "positions",
                        rows.stream().map(row -> Math.toIntExact(row.line())).toArray(Integer[]::new))
                .map(row -> Columns.number(row, "was"))
                .all()
                .collectList();
    }

    private Mono<Void> removeEmpty(List<Long> left) {
        if (left.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        delete from product where id = any (cast(:left as bigint[]))
                            and not exists (select from variant where product_id = product.id)
                        """).bind("left", left.toArray(Long[]::new)).then();
    }

    private static String[] column(Collection<CatalogueRow> rows, Function<CatalogueRow, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
