package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.db.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Products in the words of an import, as Postgres has them. */
@Repository
class ProductSheets {

    private final DatabaseClient database;

    ProductSheets(DatabaseClient database) {
        this.database = database;
    }

    /** Empty if there is none. */
    Mono<ProductSheet> find(String slug) {
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
                .map(rows -> new ProductSheet(slug, rows));
    }

    /** Until the transaction ends nobody else changes the catalogue: imports wait for the same lock. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtext('catalogue-import'))")
                .then();
    }
}
