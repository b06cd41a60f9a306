package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.Catalogue;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.Present;
import dev.kiosk.storefront.catalogue.domain.Sale;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All of the catalogue, as Postgres has it. */
@Repository
class R2dbcCatalogue implements Catalogue {

    private static final String ROWS = """
        select v.position, v.sku, p.import_key, p.name, v.option, p.description, coalesce(c.name, '') as category,
            v.price, v.currency, coalesce(p.language, '') as language, p.status, p.publish_at,
            coalesce((select string_agg(l.currency || ' ' || l.price, ',' order by l.currency)
                from list_price l where l.sku = v.sku), '') as prices,
            coalesce((select string_agg(
                    concat_ws(' ', s.currency, s.price, <from>, <until>), ',' order by s.currency, s.from_at)
                from sale_price s left join list_price l on l.sku = s.sku and l.currency = s.currency
                where s.sku = v.sku and (s.until_at is null or s.until_at > now())
                    and s.price < case when s.currency = v.currency then v.price else l.price end), '') as sales
        from product p join variant v on v.product_id = p.id
        left join category c on c.slug = p.category_slug
        """.replace("<from>", utc("s.from_at")).replace("<until>", utc("s.until_at"));
    private static final int AT_ONCE = 500;

    private final DatabaseClient database;

    R2dbcCatalogue(DatabaseClient database) {
        this.database = database;
    }

    /** As {@link Instant} reads it. */
    private static String utc(String moment) {
        return "to_char(" + moment + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    private record Listed(CatalogueRow variant, String prices, String sales) {

        static Listed of(Readable row) {
            return new Listed(
                    new CatalogueRow(
                            Columns.number(row, "position"),
                            Columns.text(row, "sku"),
                            Columns.text(row, "import_key"),
                            Columns.text(row, "name"),
                            Columns.text(row, "option"),
                            Columns.text(row, "description"),
                            Columns.text(row, "category"),
                            Columns.number(row, "price"),
                            Columns.text(row, "currency"),
                            Columns.text(row, "language"),
                            PublicationRow.of(row),
                            null),
                    Columns.text(row, "prices"),
                    Columns.text(row, "sales"));
        }

        CatalogueRow withSales() {
            return withSales(variant);
        }

        private CatalogueRow withSales(CatalogueRow row) {
            return row.reduced(Arrays.stream(sales.split(",", -1))
                    .map(sale -> sale.split(" ", 4))
                    .filter(sale -> sale[0].equals(row.currency()))
                    .map(sale -> new Sale(
                            row.sku(),
                            row.currency(),
                            Long.parseLong(sale[1]),
                            Instant.parse(sale[2]),
                            sale.length == 4 ? Instant.parse(sale[3]) : null))
                    .toList());
        }

        Stream<CatalogueRow> listPrices() {
            return prices.isEmpty()
                    ? Stream.empty()
                    : Arrays.stream(prices.split(",", -1)).map(price -> {
                        String[] parts = price.split(" ", 2);
                        return withSales(CatalogueRow.listPrice(0, variant.sku(), Long.parseLong(parts[1]), parts[0]));
                    });
        }
    }

    @Override
    public Mono<Present> present(List<CatalogueRow> rows) {
        return database.sql(ROWS + """
                        where v.sku = any (cast(:skus as text[])) or p.import_key = any (cast(:keys as text[]))
                        """)
                .bind("skus", Columns.of(rows, CatalogueRow::sku))
                .bind("keys", Columns.of(rows, CatalogueRow::product))
                .map(Listed::of)
                .all()
                .collectList()
                .map(R2dbcCatalogue::all);
    }

    private static Present all(List<Listed> found) {
        Map<String, CatalogueRow> variants = new HashMap<>();
        Map<String, CatalogueRow> products = new HashMap<>();
        Map<String, CatalogueRow> prices = new HashMap<>();
        for (Listed listed : found) {
            variants.put(listed.variant().sku(), listed.withSales());
            products.putIfAbsent(listed.variant().product(), listed.variant());
            listed.listPrices().forEach(price -> prices.put(Present.price(price.sku(), price.currency()), price));
        }
        return new Present(variants, products, prices);
    }

    @Override
    public Flux<CatalogueRow> variants(String category) {
        return database.sql(ROWS + "where :category in ('', p.category_slug) order by p.id, v.position, v.sku")
                .bind("category", category)
                .map(Listed::of)
                .all()
                .map(Listed::variant);
    }

    @Override
    public Flux<CatalogueRow> variants(Collection<String> slugs) {
        return database.sql(ROWS + "where p.slug = any (cast(:slugs as text[])) order by p.id, v.position, v.sku")
                .bind("slugs", slugs.toArray(String[]::new))
                .map(Listed::of)
                .all()
                .map(Listed::variant);
    }

    @Override
    public Flux<CatalogueRow> rows() {
        return database.sql(ROWS + "order by p.id, v.position, v.sku")
                .filter(statement -> statement.fetchSize(AT_ONCE))
                .map(Listed::of)
                .all()
                .concatMapIterable(listed -> Stream.concat(Stream.of(listed.withSales()), listed.listPrices())
                        .toList());
    }
}
