package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.db.Columns;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Writes variants of products that are there. */
final class VariantWriter {

    private final DatabaseClient database;

    VariantWriter(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What was written.
     *
     * @param products that a new or changed variant belongs or belonged to
     * @param skus new ones
     */
    record Put(Set<Long> products, Set<String> skus) {

        private static Put of(List<Row> rows) {
            return new Put(
                    rows.stream().flatMap(Row::products).collect(Collectors.toSet()),
                    rows.stream().filter(row -> row.was() == null).map(Row::sku).collect(Collectors.toSet()));
        }
    }

    private record Row(String sku, long product, @Nullable Long was) {

        Stream<Long> products() {
            return Stream.of(product, was == null ? product : was);
        }
    }

    Mono<Put> put(List<CatalogueRow> rows) {
        return database.sql("""
            with before as materialized (
                select sku, product_id from variant where sku = any (cast(:skus as text[])) for update),
            put as (
                insert into variant (sku, product_id, option, price, currency, position)
                select given.sku, product.id, given.option, given.price, given.currency, given.position
                from unnest(cast(:skus as text[]), cast(:keys as text[]), cast(:options as text[]),
                    cast(:prices as bigint[]), cast(:currencies as text[]), cast(:positions as int[]))
                    as given (sku, key, option, price, currency, position)
                join product on product.import_key = given.key
                left join before on before.sku = given.sku
                on conflict (sku) do update
                set product_id = excluded.product_id, option = excluded.option, price = excluded.price,
                    currency = excluded.currency, position = excluded.position
                where (variant.product_id, variant.option, variant.price, variant.currency, variant.position)
                    is distinct from (excluded.product_id, excluded.option, excluded.price,
                        excluded.currency, excluded.position)
                returning sku, product_id)
            select sku, put.product_id as product, before.product_id as was from put left join before using (sku)
            """)
                .bind("skus", column(rows, CatalogueRow::sku))
                .bind("keys", column(rows, CatalogueRow::product))
                .bind("options", column(rows, CatalogueRow::option))
                .bind("prices", rows.stream().map(CatalogueRow::price).toArray(Long[]::new))
                .bind("currencies", column(rows, CatalogueRow::currency))
                .bind(
                        "positions",
                        rows.stream().map(row -> Math.toIntExact(row.line())).toArray(Integer[]::new))
                .map(row ->
                        new Row(Columns.text(row, "sku"), Columns.number(row, "product"), row.get("was", Long.class)))
                .all()
                .collectList()
                .map(Put::of);
    }

    /** Gives the product that it belonged to; empty if it is not there. What it was called is kept. */
    Mono<Long> remove(String sku) {
        return database.sql("""
            with gone as (
                delete from variant where sku = :sku returning sku, option, product_id),
            kept as (
                insert into former_variant (sku, name, option)
                select gone.sku, product.name, gone.option from gone join product on product.id = product_id
                on conflict (sku) do update set name = excluded.name, option = excluded.option)
            select product_id as id from gone
            """)
                .bind("sku", sku)
                .map(row -> Columns.number(row, "id"))
                .one();
    }

    /** Gives those whose SKU is not there. */
    Mono<List<CatalogueRow>> putPrices(List<CatalogueRow> prices) {
        return database.sql("""
            with given as (
                select * from unnest(cast(:skus as text[]), cast(:currencies as text[]),
                    cast(:prices as bigint[])) as given (sku, currency, price)),
            put as (
                insert into list_price (sku, currency, price)
                select given.* from given join variant using (sku)
                on conflict (sku, currency) do update set price = excluded.price
                where list_price.price <> excluded.price)
            select distinct sku from given where not exists (
                select from variant where variant.sku = given.sku)
            """)
                .bind("skus", column(prices, CatalogueRow::sku))
                .bind("currencies", column(prices, CatalogueRow::currency))
                .bind("prices", prices.stream().map(CatalogueRow::price).toArray(Long[]::new))
                .map(row -> Columns.text(row, "sku"))
                .all()
                .collect(Collectors.toSet())
                .map(unknown -> prices.stream()
                        .filter(price -> unknown.contains(price.sku()))
                        .toList());
    }

    private static String[] column(List<CatalogueRow> rows, Function<CatalogueRow, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
