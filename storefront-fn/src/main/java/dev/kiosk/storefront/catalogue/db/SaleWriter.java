package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Sale;
import dev.kiosk.storefront.db.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Writes the sales that rows tell, a fixed number of statements however many there are. */
final class SaleWriter {

    /** SKUs in currencies that something is said of, and the sales that are said: from now on where they have begun. */
    private static final String SAID = """
        with said as (
            select * from unnest(cast(:skus as text[]), cast(:currencies as text[])) as said (sku, currency)),
        wanted as (
            select sku, currency, price, greatest(cast(nullif(begins, '') as timestamptz), now()) as from_at,
                cast(nullif(ends, '') as timestamptz) as until_at
            from unnest(cast(:sold as text[]), cast(:units as text[]), cast(:prices as bigint[]),
                cast(:begins as text[]), cast(:ends as text[])) as sale (sku, currency, price, begins, ends)
            where ends = '' or cast(ends as timestamptz) > now())
        """;
    /** One that is no lower than the regular price counts for nothing, as it is not told either. */
    private static final String CHANGED = SAID + """
        , present as (
            select s.sku, s.currency, s.price, greatest(s.from_at, now()) as from_at, s.until_at
            from said join sale_price s on s.sku = said.sku and s.currency = said.currency
            join variant v on v.sku = s.sku
            left join list_price l on l.sku = s.sku and l.currency = s.currency
            where (s.until_at is null or s.until_at > now())
                and s.price < case when s.currency = v.currency then v.price else l.price end)
        select distinct sku from (
            (table wanted except table present) union all (table present except table wanted)) changed
        """;

    private static final String FORGET_WHAT_IS_TO_COME = SAID + """
        delete from sale_price s using said
        where s.sku = said.sku and s.currency = said.currency and s.from_at >= now()
        """;
    /** What runs at a price that is wanted now runs as long as is wanted. */
    private static final String END_WHAT_RUNS = SAID + """
        update sale_price s set until_at = case when wanted.price = s.price then wanted.until_at else now() end
        from said
        left join wanted on wanted.sku = said.sku and wanted.currency = said.currency and wanted.from_at = now()
        where s.sku = said.sku and s.currency = said.currency
            and s.from_at < now() and (s.until_at is null or s.until_at > now())
        """;

    private static final String BEGIN = SAID + """
        insert into sale_price (sku, currency, price, from_at, until_at)
        select * from wanted where not exists (
            select from sale_price s
            where s.sku = wanted.sku and s.currency = wanted.currency and wanted.from_at = now()
                and s.from_at < now() and (s.until_at is null or s.until_at > now()))
        """;

    private final DatabaseClient database;

    SaleWriter(DatabaseClient database) {
        this.database = database;
    }

    /** Rows that say nothing of sales leave them as they are. */
    Mono<Void> put(Collection<CatalogueRow> rows) {
        List<CatalogueRow> said =
                rows.stream().filter(row -> row.sales() != null).toList();
        return said.isEmpty() ? Mono.empty() : changed(said).flatMap(this::write);
    }

    /** Empty if all is as the rows say. */
    private Mono<List<CatalogueRow>> changed(List<CatalogueRow> rows) {
        return said(CHANGED, rows)
                .map(row -> Columns.text(row, "sku"))
                .all()
                .collect(Collectors.toSet())
                .map(skus -> of(skus, rows))
                .filter(changed -> !changed.isEmpty());
    }

    private static List<CatalogueRow> of(Set<String> skus, List<CatalogueRow> rows) {
        return rows.stream().filter(row -> skus.contains(row.sku())).toList();
    }

    private Mono<Void> write(List<CatalogueRow> rows) {
        return said(FORGET_WHAT_IS_TO_COME, rows)
                .then()
                .then(Mono.defer(() -> said(END_WHAT_RUNS, rows).then()))
                .then(Mono.defer(() -> said(BEGIN, rows).then()));
    }

    private GenericExecuteSpec said(String sql, List<CatalogueRow> rows) {
        List<Sale> sales = rows.stream()
                .flatMap(row -> Objects.requireNonNullElse(row.sales(), List.<Sale>of()).stream())
                .toList();
        return database.sql(sql)
                .bind("skus", Columns.of(rows, CatalogueRow::sku))
                .bind("currencies", Columns.of(rows, CatalogueRow::currency))
                .bind("sold", Columns.of(sales, Sale::sku))
                .bind("units", Columns.of(sales, Sale::currency))
                .bind("prices", sales.stream().map(Sale::price).toArray(Long[]::new))
                .bind("begins", Columns.of(sales, sale -> Objects.toString(sale.from(), "")))
                .bind("ends", Columns.of(sales, sale -> Objects.toString(sale.until(), "")));
    }
}
