package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.Goods;
import dev.kiosk.storefront.db.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the catalogue has, as Postgres tells it. */
@Repository
class R2dbcGoods implements Goods {

    private final DatabaseClient database;

    R2dbcGoods(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Named> named(Collection<String> skus) {
        return database.sql("""
                        select sku, slug, concat_ws(', ', name, nullif(option, '')) as name
                        from variant join product on product.id = product_id
                        where sku = any (cast(:skus as text[]))
                        """)
                .bind("skus", skus.toArray(String[]::new))
                .map(row -> new Named(Columns.text(row, "sku"), Columns.text(row, "slug"), Columns.text(row, "name")))
                .all();
    }

    @Override
    public Mono<List<String>> unknownSkus(Collection<String> skus) {
        return unknown("where not exists (select from variant where sku = wanted)", skus);
    }

    @Override
    public Mono<List<String>> unknownCategories(Collection<String> slugs) {
        return unknown("where not exists (select from category where slug = wanted)", slugs);
    }

    private Mono<List<String>> unknown(String where, Collection<String> wanted) {
        return wanted.isEmpty()
                ? Mono.just(List.of())
                : database.sql("select wanted from unnest(cast(:wanted as text[])) wanted " + where)
                        .bind("wanted", wanted.toArray(String[]::new))
                        .map(row -> Columns.text(row, "wanted"))
                        .all()
                        .collectList();
    }

    @Override
    public Flux<CategorySize> categories() {
        return database.sql("select slug, name, products from category order by lower(name collate pg_c_utf8), slug")
                .map(row -> new CategorySize(
                        new Category(Columns.text(row, "slug"), Columns.text(row, "name")),
                        Columns.number(row, "products")))
                .all();
    }

    @Override
    public Mono<Renaming> rename(String category, String name) {
        return database.sql("""
                        with taken as (select from category where name = :name and slug <> :slug),
                        renamed as (
                            update category set name = :name where slug = :slug and not exists (select from taken)
                            returning slug)
                        select exists (select from taken) as taken, exists (select from renamed) as renamed
                        """)
                .bind("slug", category)
                .bind("name", name)
                .map(row -> Columns.flag(row, "renamed")
                        ? Renaming.RENAMED
                        : Columns.flag(row, "taken") ? Renaming.NAME_TAKEN : Renaming.UNKNOWN)
                .one();
    }

    @Override
    public Flux<PriceList> priceLists() {
        return database.sql("""
                        select currency, count(*) as priced, (select count(*) from variant) - count(*) as missing
                        from list_price group by currency order by currency
                        """)
                .map(row -> new PriceList(
                        Columns.text(row, "currency"), Columns.number(row, "priced"), Columns.number(row, "missing")))
                .all();
    }
}
