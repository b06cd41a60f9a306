package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Publication;
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
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Writes products and their categories, and counts what is in each. */
final class ProductWriter {

    private final DatabaseClient database;

    ProductWriter(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What was written.
     *
     * @param ids of products that are new or changed
     * @param categories that products of earlier went out of, and into; and new ones
     */
    record Put(Set<Long> ids, Set<String> categories) {

        private static Put of(List<Row> rows, Set<String> newCategories) {
            return new Put(
                    rows.stream().map(Row::id).collect(Collectors.toSet()),
                    Stream.concat(rows.stream().flatMap(Row::moved), newCategories.stream())
                            .collect(Collectors.toSet()));
        }
    }

    private record Row(long id, boolean old, String was, String now) {

        Stream<String> moved() {
            return old && !was.equals(now)
                    ? Stream.of(was, now).filter(category -> !category.isEmpty())
                    : Stream.empty();
        }
    }

    /** @param slugs of products by their keys */
    Mono<Put> put(List<CatalogueRow> rows, Map<String, String> slugs) {
        Collection<CatalogueRow> products = products(rows);
        return categories(products)
                .flatMap(categories -> putCategories(products, categories)
                        .flatMap(added ->
                                putProducts(products, slugs, categories).map(put -> Put.of(put, added))));
    }

    private static Collection<CatalogueRow> products(List<CatalogueRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        CatalogueRow::product, Function.identity(), (first, other) -> first, LinkedHashMap::new))
                .values();
    }

    /** Those that lost their last variant to another. */
    Mono<Void> removeEmpty(Set<Long> changed) {
        if (changed.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
            with gone as (
                delete from product where id = any (cast(:changed as bigint[]))
                    and not exists (select from variant where product_id = product.id)
                returning category_slug, status),
            fewer as (
                select category_slug as slug, count(*) as less from gone where status = 'published' group by category_slug)
            update category set products = products - fewer.less
            from fewer where fewer.slug = category.slug
            """).bind("changed", changed.toArray(Long[]::new)).then();
    }

    /** The slug of each category by its name. One that was given a name keeps its slug, whatever it is called. */
    private Mono<Map<String, String>> categories(Collection<CatalogueRow> products) {
        Map<String, String> slugs = products.stream()
                .map(CatalogueRow::category)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), Slug::of));
        return database.sql("select name, slug from category where name = any (cast(:names as text[]))")
                .bind("names", slugs.keySet().toArray(String[]::new))
                .map(row -> Map.entry(Columns.text(row, "name"), Columns.text(row, "slug")))
                .all()
                .doOnNext(known -> slugs.put(known.getKey(), known.getValue()))
                .then(Mono.fromSupplier(() -> slugs));
    }

    /** Gives the slugs of new ones. */
    private Mono<Set<String>> putCategories(Collection<CatalogueRow> products, Map<String, String> slugs) {
        Map<String, String> names = products.stream()
                .map(CatalogueRow::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.toMap(
                        category -> Objects.requireNonNull(slugs.get(category)),
                        Function.identity(),
                        (first, other) -> first));
        if (names.isEmpty()) {
            return Mono.just(Set.of());
        }
        return database.sql("""
            insert into category (slug, name)
            select * from unnest(cast(:slugs as text[]), cast(:names as text[]))
            on conflict (slug) do update set name = excluded.name where category.name <> excluded.name
            returning slug, xmax = 0 as added
            """)
                .bind("slugs", names.keySet().toArray(String[]::new))
                .bind("names", names.values().toArray(String[]::new))
                .map(row -> Columns.flag(row, "added") ? Columns.text(row, "slug") : "")
                .all()
                .filter(slug -> !slug.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The slug of each product by its key: the one it has, or a free one. */
    Mono<Map<String, String>> slugs(List<CatalogueRow> rows) {
        Collection<CatalogueRow> products = products(rows);
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
                .zipWith(former(candidates), (known, former) -> assigned(products, known, former));
    }

    private Mono<Set<String>> former(String[] candidates) {
        return database.sql("select slug from former_slug where slug = any (cast(:candidates as text[]))")
                .bind("candidates", candidates)
                .map(row -> Columns.text(row, "slug"))
                .all()
                .collect(Collectors.toSet());
    }

    private static Map<String, String> assigned(
            Collection<CatalogueRow> products, Map<String, String> known, Set<String> former) {
        Map<String, String> slugs = new LinkedHashMap<>(known);
        Set<String> taken = new HashSet<>(known.values());
        taken.addAll(former);
        for (CatalogueRow row : products) {
            taken.add(slugs.computeIfAbsent(row.product(), key -> Slug.free(row.name(), key, taken)));
        }
        return slugs;
    }

    private Mono<List<Row>> putProducts(
            Collection<CatalogueRow> products, Map<String, String> slugs, Map<String, String> categories) {
        return database.sql("""
            with before as materialized (
                select import_key, category_slug, language, status, publish_at from product
                where import_key = any (cast(:keys as text[])) for update),
            put as (
                insert into product (import_key, slug, name, description, category_slug, language, status, publish_at)
                select key, slug, name, description, nullif(category, ''),
                    coalesce(nullif(given.language, ''), before.language),
                    coalesce(nullif(given.status, ''), before.status, 'published'),
                    case when given.status = '' then before.publish_at
                        else cast(nullif(given.publish_at, '') as timestamptz) end
                from unnest(cast(:keys as text[]), cast(:slugs as text[]), cast(:names as text[]),
                    cast(:descriptions as text[]), cast(:categories as text[]), cast(:languages as text[]),
                    cast(:statuses as text[]), cast(:times as text[]))
                    as given (key, slug, name, description, category, language, status, publish_at)
                left join before on before.import_key = key
                on conflict (import_key) do update
                set name = excluded.name, description = excluded.description,
                    category_slug = excluded.category_slug, language = excluded.language,
                    status = excluded.status, publish_at = excluded.publish_at
                where (product.name, product.description, product.category_slug, product.language, product.status,
                        product.publish_at)
                    is distinct from (excluded.name, excluded.description, excluded.category_slug,
                        excluded.language, excluded.status, excluded.publish_at)
                returning id, import_key, category_slug, status),
            moved as (
                select slug, sum(one) as more from (
                    select before.category_slug as slug, -1 as one from put join before using (import_key)
                    where before.status = 'published'
                    union all select category_slug, 1 from put where status = 'published') moves
                group by slug),
            counted as (
                update category set products = products + moved.more
                from moved where moved.slug = category.slug and moved.more <> 0)
            select id, before.import_key is not null as old, coalesce(before.category_slug, '') as was,
                coalesce(put.category_slug, '') as now
            from put left join before using (import_key)
            """)
                .bind("keys", column(products, CatalogueRow::product))
                .bind("slugs", column(products, row -> Objects.requireNonNull(slugs.get(row.product()))))
                .bind("names", column(products, CatalogueRow::name))
                .bind("descriptions", column(products, CatalogueRow::description))
                .bind("categories", column(products, row -> Objects.requireNonNull(categories.get(row.category()))))
                .bind("languages", column(products, CatalogueRow::language))
                .bind("statuses", column(products, ProductWriter::status))
                .bind("times", column(products, ProductWriter::from))
                .map(row -> new Row(
                        Columns.number(row, "id"),
                        Columns.flag(row, "old"),
                        Columns.text(row, "was"),
                        Columns.text(row, "now")))
                .all()
                .collectList();
    }

    /** One that it had before is its own again. */
    Mono<Void> move(String slug, String to, String seoTitle) {
        return database.sql("""
            with moved as (
                update product set slug = :to, seo_title = :title where slug = :slug returning id),
            left_behind as (
                insert into former_slug (slug, product_id)
                select :slug, id from moved where :slug <> :to on conflict (slug) do nothing)
            delete from former_slug using moved where former_slug.slug = :to and product_id = moved.id
            """)
                .bind("slug", slug)
                .bind("to", to)
                .bind("title", seoTitle)
                .then();
    }

    Mono<Boolean> publish(String slug, Publication publication) {
        return database.sql("""
            with before as materialized (
                select id, category_slug, status from product where slug = :slug for update),
            put as (
                update product set status = :status, publish_at = cast(nullif(:from, '') as timestamptz)
                from before where product.id = before.id),
            counted as (
                update category set products = products + move.one
                from (select category_slug as slug, cast(:status = 'published' as int)
                    - cast(status = 'published' as int) as one from before) move
                where move.slug = category.slug and move.one <> 0)
            select count(*) as found from before
            """)
                .bind("slug", slug)
                .bind("status", publication.status().code())
                .bind("from", from(publication))
                .map(row -> Columns.number(row, "found") > 0)
                .one();
    }

    private static String status(CatalogueRow row) {
        Publication publication = row.publication();
        return publication == null ? "" : publication.status().code();
    }

    private static String from(CatalogueRow row) {
        Publication publication = row.publication();
        return publication == null ? "" : from(publication);
    }

    private static String from(Publication publication) {
        return Objects.toString(publication.from(), "");
    }

    private static String[] column(Collection<CatalogueRow> rows, Function<CatalogueRow, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
