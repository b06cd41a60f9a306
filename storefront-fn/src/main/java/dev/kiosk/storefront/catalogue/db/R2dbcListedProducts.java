package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.ListedProducts;
import dev.kiosk.storefront.db.Columns;
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
                            coalesce(category.name, '') as category, price, currency
                        from product join variant on product_id = product.id
                        left join category on category.slug = category_slug
                        where product.slug = :slug order by position, sku
                        """)
                .bind("slug", slug)
                .map(row -> new CatalogueRow(
                        Columns.number(row, "position"),
                        Columns.text(row, "sku"),
                        Columns.text(row, "import_key"),
                        Columns.text(row, "name"),
                        Columns.text(row, "option"),
                        Columns.text(row, "description"),
                        Columns.text(row, "category"),
                        Columns.number(row, "price"),
                        Columns.text(row, "currency")))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new ListedProduct(slug, rows));
    }

    @Override
    public Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtext('catalogue-import'))")
                .then();
    }
}
