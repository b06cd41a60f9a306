package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.ListedProducts;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Products in the words of an import, as Postgres has them. */
@Repository
class R2dbcListedProducts implements ListedProducts {

    private final DatabaseClient database;

    R2dbcListedProducts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<ListedProduct> find(String slug) {
        return database.sql("""
                        select position, sku, import_key, product.name, option, description,
                            coalesce(category.name, '') as category, price, currency,
                            status, publish_at, seo_title
                        from product join variant on product_id = product.id
                        left join category on category.slug = category_slug
                        where product.slug = :slug order by position, sku
                        """)
                .bind("slug", slug)
                .map(row -> new ListedProduct(
                        slug, Columns.text(row, "seo_title"), PublicationRow.of(row), List.of(row(row))))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(R2dbcListedProducts::joined);
    }

    /** Each is the product with one of its variants. */
    private static ListedProduct joined(List<ListedProduct> found) {
        ListedProduct first = found.getFirst();
        return new ListedProduct(
                first.slug(),
                first.seoTitle(),
                first.publication(),
                found.stream().map(ListedProduct::first).toList());
    }

    private static CatalogueRow row(Readable row) {
        return new CatalogueRow(
                Columns.number(row, "position"),
                Columns.text(row, "sku"),
                Columns.text(row, "import_key"),
                Columns.text(row, "name"),
                Columns.text(row, "option"),
                Columns.text(row, "description"),
                Columns.text(row, "category"),
                Columns.number(row, "price"),
                Columns.text(row, "currency"));
    }

    @Override
    public Mono<Boolean> hasSlug(String slug, String but) {
        return database.sql("""
                        select exists (select from product where slug = :slug and slug <> :but)
                            or exists (select from former_slug join product on product.id = product_id
                                where former_slug.slug = :slug and product.slug <> :but) as taken
                        """)
                .bind("slug", slug)
                .bind("but", but)
                .map(row -> Columns.flag(row, "taken"))
                .one();
    }

    @Override
    public Mono<Boolean> hasKey(String key) {
        return database.sql("select exists (select from product where import_key = :key) as taken")
                .bind("key", key)
                .map(row -> Columns.flag(row, "taken"))
                .one();
    }

    @Override
    public Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtext('catalogue-import'))")
                .then();
    }
}
