package dev.kiosk.storefront.catalogue.db;

import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;

import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.group.Lookup;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductOrder;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductQuery;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.storefront.catalogue.domain.Products;
import dev.kiosk.storefront.catalogue.domain.Reduction;
import dev.kiosk.storefront.catalogue.domain.SearchText;
import dev.kiosk.storefront.catalogue.domain.SearchText.Part;
import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Products, read. */
@Repository
class R2dbcProducts implements Products {

    private static final String FIND = """
        select p.slug, p.name, coalesce(nullif(p.seo_title, ''), p.name) as title, p.description,
            c.slug as category_slug, c.name as category_name,
            v.sku, v.option, <price>, coalesce(a.available, 0) as available
        from product p
        join variant v on v.product_id = p.id
        left join category c on c.slug = p.category_slug
        left join availability a on a.sku = v.sku
        <list>
        where p.slug = any (cast(:slugs as text[])) and p.sold_from <= now() order by v.position, v.sku
        """;
    private static final String PRODUCTS = FIND.replace(
                    "<price>",
                    SaleSql.asked("v.price") + " as price, v.currency, " + SaleSql.reduction("v.price", "v.currency"))
            .replace("<list>", SaleSql.running("v", "v.currency"));
    private static final String LISTED_PRODUCTS = FIND.replace(
                    "<price>",
                    SaleSql.asked("l.price") + " as price, cast(:currency as text) as currency, "
                            + SaleSql.reduction("l.price", "l.currency"))
            .replace(
                    "<list>",
                    "left join list_price l on l.sku = v.sku and l.currency = :currency "
                            + SaleSql.running("v", "l.currency"));

    private final DatabaseClient database;
    private final Currency own;
    private final Lookup<Asked, Product> lookups;

    R2dbcProducts(DatabaseClient database, Currency own, Groups groups) {
        this.database = database;
        this.own = own;
        this.lookups = groups.lookup(this::findAll);
    }

    @Override
    public Mono<ProductPage> list(ProductQuery query) {
        return statement(query)
                .map(row -> new Listed(summary(row), cursor(row, query)))
                .all()
                .collectList()
                .map(found -> page(found, query.limit()));
    }

    @Override
    public Flux<ProductSummary> selection(int limit, Currency currency) {
        return priced(ProductListSql.selection(), false, currency)
                .bind("limit", limit)
                .map(R2dbcProducts::summary)
                .all();
    }

    private record Asked(String slug, Currency currency) {}

    /** Of a crowd of customers one statement reads all products that they look at; mostly in one currency. */
    @Override
    public Mono<Product> find(String slug, Currency currency) {
        return lookups.find(new Asked(slug, currency));
    }

    private Mono<Map<Asked, Product>> findAll(Set<Asked> crowd) {
        return Flux.fromStream(crowd.stream().map(Asked::currency).distinct())
                .concatMap(currency -> findAll(crowd, currency))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Flux<Map.Entry<Asked, Product>> findAll(Set<Asked> crowd, Currency currency) {
        String[] slugs = crowd.stream()
                .filter(asked -> asked.currency().equals(currency))
                .map(Asked::slug)
                .toArray(String[]::new);
        return (currency.equals(own)
                        ? database.sql(PRODUCTS)
                        : database.sql(LISTED_PRODUCTS).bind("currency", currency.getCurrencyCode()))
                .bind("slugs", slugs)
                .map(row -> new Product(
                        text(row, "slug"),
                        text(row, "name"),
                        text(row, "title"),
                        text(row, "description"),
                        category(row),
                        List.of(variant(row))))
                .all()
                .collect(Collectors.groupingBy(
                        Product::slug, Collectors.collectingAndThen(Collectors.toList(), R2dbcProducts::joined)))
                .flatMapIterable(Map::values)
                .map(product -> Map.entry(new Asked(product.slug(), currency), product));
    }

    @Override
    public Mono<String> movedTo(String slug) {
        return database.sql("""
                        select product.slug from former_slug join product on product.id = product_id
                        where former_slug.slug = :slug and sold_from <= now()
                        """)
                .bind("slug", slug)
                .map(row -> text(row, "slug"))
                .one();
    }

    @Override
    public Mono<Boolean> isArchived(String slug) {
        return database.sql("""
                        select exists (select from product where slug = :slug and status = 'archived')
                            or exists (select from former_slug join product on product.id = product_id
                                where former_slug.slug = :slug and status = 'archived') as archived
                        """)
                .bind("slug", slug)
                .map(row -> Columns.flag(row, "archived"))
                .one();
    }

    @Override
    public Flux<CategorySize> categories() {
        return database.sql("""
            with to_come as (
                select category_slug as slug, count(*) as products from product where publish_at > now() group by 1),
            size as (
                select slug, name, category.products - coalesce(to_come.products, 0) as products
                from category left join to_come using (slug))
            select slug as category_slug, name as category_name, products
            from size where products > 0
            order by lower(name collate pg_c_utf8), slug
            """)
                .map(row -> new CategorySize(
                        new Category(text(row, "category_slug"), text(row, "category_name")), number(row, "products")))
                .all();
    }

    private DatabaseClient.GenericExecuteSpec statement(ProductQuery query) {
        SearchText searched = query.text();
        String category = query.category();
        ProductCursor after = query.after();
        String statement = ProductListSql.of(
                query.scope(),
                searched == null
                        ? browse(query.order(), category != null, after != null)
                        : ProductListSql.search(category != null, after != null));
        DatabaseClient.GenericExecuteSpec sql =
                priced(statement, query.order() == ProductOrder.PRICE_DESC, query.currency());
        sql = searched == null ? sql : bind(sql, searched);
        sql = category == null ? sql : sql.bind("category", category);
        return bind(sql.bind("limit", query.limit() + 1), after);
    }

    /** In the shop's own currency nothing more is read than without others. */
    private DatabaseClient.GenericExecuteSpec priced(String statement, boolean descending, Currency currency) {
        return currency.equals(own)
                ? database.sql(statement)
                : database.sql(ProductListSql.listed(statement, descending))
                        .bind("currency", currency.getCurrencyCode());
    }

    private static String browse(ProductOrder order, boolean inCategory, boolean after) {
        return switch (order) {
            case NAME -> ProductListSql.browse(inCategory, after);
            case PRICE -> ProductListSql.byPrice(false, inCategory, after);
            case PRICE_DESC -> ProductListSql.byPrice(true, inCategory, after);
            case NEWEST -> ProductListSql.newest(inCategory, after);
        };
    }

    private static DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec sql, SearchText searched) {
        return sql.bind("sku", searched.sku())
                .bind("terms", searched.parts().stream().map(Part::term).toArray(Integer[]::new))
                .bind("parts", Columns.of(searched.parts(), Part::word))
                .bind("joined", Columns.of(searched.parts(), Part::joined))
                .bind("exact", searched.isExact())
                .bind(
                        "phrases",
                        searched.phrases().stream().map(R2dbcProducts::phrase).collect(Collectors.joining(" & ")))
                .bind("without", searched.without().toArray(String[]::new));
    }

    private static String phrase(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "));
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec sql, @Nullable ProductCursor after) {
        return switch (after) {
            case null -> sql;
            case ProductCursor.ByName c -> sql.bind("afterName", c.sortName()).bind("afterId", c.productId());
            case ProductCursor.ByPrice c -> sql.bind("afterPrice", c.price()).bind("afterId", c.productId());
            case ProductCursor.ByAge c -> sql.bind("afterId", c.productId());
            case ProductCursor.ByScore c -> sql.bind("afterScore", c.score()).bind("afterId", c.productId());
        };
    }

    private static ProductPage page(List<Listed> found, int limit) {
        List<ProductSummary> items =
                found.stream().limit(limit).map(Listed::product).toList();
        return new ProductPage(
                items, found.size() > limit ? found.get(limit - 1).cursor() : null);
    }

    private static ProductCursor cursor(Readable row, ProductQuery query) {
        long id = number(row, "id");
        if (query.text() != null) {
            return new ProductCursor.ByScore(integer(row, "score"), id);
        }
        return switch (query.order()) {
            case NAME -> new ProductCursor.ByName(text(row, "sort_name"), id);
            case PRICE, PRICE_DESC -> new ProductCursor.ByPrice(number(row, "sort_price"), id);
            case NEWEST -> new ProductCursor.ByAge(id);
        };
    }

    private static ProductSummary summary(Readable row) {
        return new ProductSummary(
                text(row, "slug"),
                text(row, "name"),
                category(row),
                row.get("from_price", Long.class),
                Boolean.TRUE.equals(row.get("has_dearer", Boolean.class)),
                Currency.getInstance(text(row, "currency")),
                number(row, "available"),
                PublicationRow.of(row));
    }

    private static @Nullable Category category(Readable row) {
        String slug = row.get("category_slug", String.class);
        return slug == null ? null : new Category(slug, text(row, "category_name"));
    }

    private static Variant variant(Readable row) {
        return new Variant(
                text(row, "sku"),
                text(row, "option"),
                row.get("price", Long.class),
                reduction(row),
                Currency.getInstance(text(row, "currency")),
                number(row, "available"));
    }

    private static @Nullable Reduction reduction(Readable row) {
        Long lowest = row.get("lowest", Long.class);
        return lowest == null ? null : new Reduction(number(row, "regular"), lowest);
    }

    /** Each row is the product with one of its variants. */
    private static Product joined(List<Product> rows) {
        Product product = rows.getFirst();
        List<Variant> variants =
                rows.stream().flatMap(row -> row.variants().stream()).toList();
        return new Product(
                product.slug(), product.name(), product.title(), product.description(), product.category(), variants);
    }

    private record Listed(ProductSummary product, ProductCursor cursor) {}
}
