package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.Scope;

/** The statements that list products. Each gives one product more than a page holds, if there are more. */
final class ProductListSql {

    private static final String PRICES = """
            select min(<asked>) as from_price, max(<asked>) > min(<asked>) as has_dearer,
                min(variant.currency) as currency, coalesce(cast(sum(available) as bigint), 0) as available
            from variant left join availability using (sku) <sale> where product_id = p.id\
        """.replace("<asked>", SaleSql.asked("variant.price"))
            .replace("<sale>", SaleSql.running("variant", "variant.currency"));
    private static final String LISTED_PRICES = """
            select min(<asked>) as from_price, max(<asked>) > min(<asked>) as has_dearer,
                    cast(:currency as text) as currency,
                coalesce(cast(sum(a.available) as bigint), 0) as available
            from variant left join availability a on a.sku = variant.sku
            left join list_price l on l.sku = variant.sku and l.currency = :currency <sale>
            where product_id = p.id\
        """.replace("<asked>", SaleSql.asked("l.price"))
            .replace("<sale>", SaleSql.running("variant", "l.currency"));

    private static final String LOWEST = "(select min(" + SaleSql.asked("variant.price") + ") from variant "
            + SaleSql.running("variant", "variant.currency") + " where product_id = product.id)";
    /** What has no price comes last: after every price, in either direction. */
    private static final String LISTED_LOWEST = """
        (select coalesce(min(<asked>), <none>) from variant join list_price l on l.sku = variant.sku <sale>
            where product_id = product.id and l.currency = :currency)\
        """.replace("<asked>", SaleSql.asked("l.price"))
            .replace("<sale>", SaleSql.running("variant", "l.currency"));

    /** What a list shows of the products in {@code page}. */
    private static final String SUMMARIES = """
        select page.id, page.score, p.sort_name, p.slug, p.name, c.slug as category_slug, c.name as category_name,
            v.from_price, v.has_dearer, v.currency, v.available, p.status, p.publish_at
        from page join product p on p.id = page.id
        left join category c on c.slug = p.category_slug
        cross join lateral (
        <prices>) v
        """.replace("<prices>", PRICES);

    private static final String BROWSE = """
        with page as (
            select id, 0 as score from product where <scope> <filter>
            order by sort_name, id limit :limit)
        <summaries> order by p.sort_name, page.id
        """;

    private static final String BY_PRICE = """
        with priced as (
            select id, <lowest> as price
            from product where <scope> <category>),
        page as (
            select id, 0 as score, price from priced where true <after>
            order by price <direction>, id limit :limit)
        <summaries> order by page.price <direction>, page.id
        """;

    private static final String NEWEST = """
        with page as (
            select id, 0 as score from product where <scope> <category> <after>
            order by id desc limit :limit)
        <summaries> order by page.id desc
        """;

    /** What can be had. The score is the place within the category. */
    private static final String SELECTION = """
        with shelf as (
            select slug, products from category where products > 0
            union all select null, 0 order by products desc, slug limit :limit),
        page as (
            select on_shelf.id, on_shelf.score from shelf cross join lateral (
                select id, cast(row_number() over (order by sort_name, id) as int) as score from (
                    select p.id, p.sort_name from product p
                    where p.category_slug is not distinct from shelf.slug and sold_from <= now() and exists (
                        select from variant v join availability a using (sku)
                        where v.product_id = p.id and a.available > 0)
                    order by p.sort_name, p.id limit :limit) first) on_shelf
            order by on_shelf.score, shelf.products desc, shelf.slug limit :limit)
        <summaries> order by page.score, c.products desc nulls last, c.slug
        """;

    private ProductListSql() {}

    static String browse(boolean inCategory, boolean after) {
        String filter = (inCategory ? "and category_slug = :category " : "")
                + (after ? "and (sort_name, id) > (:afterName, :afterId)" : "");
        return BROWSE.replace("<filter>", filter).replace("<summaries>", SUMMARIES);
    }

    static String byPrice(boolean descending, boolean inCategory, boolean after) {
        String comparison = descending ? "<" : ">";
        return BY_PRICE.replace("<lowest>", LOWEST)
                .replace("<direction>", descending ? "desc" : "asc")
                .replace("<category>", inCategory ? "and category_slug = :category" : "")
                .replace(
                        "<after>",
                        after
                                ? "and (price " + comparison
                                        + " :afterPrice or (price = :afterPrice and id > :afterId))"
                                : "")
                .replace("<summaries>", SUMMARIES.replace("page.score,", "page.score, page.price as sort_price,"));
    }

    static String newest(boolean inCategory, boolean after) {
        return NEWEST.replace("<category>", inCategory ? "and category_slug = :category" : "")
                .replace("<after>", after ? "and id < :afterId" : "")
                .replace("<summaries>", SUMMARIES);
    }

    static String selection() {
        return SELECTION.replace("<summaries>", SUMMARIES);
    }

    static String search(boolean inCategory, boolean after) {
        return SearchSql.SEARCH
                .replace("<category>", inCategory ? "and category_slug = :category" : "")
                .replace("<after>", after ? "and (score < :afterScore or (score = :afterScore and id > :afterId))" : "")
                .replace("<summaries>", SUMMARIES);
    }

    /** The same statement of some products only. */
    static String of(Scope scope, String sql) {
        return sql.replace(
                "<scope>",
                switch (scope) {
                    case FOR_SALE -> "sold_from <= now()";
                    case DRAFT -> "status = 'draft'";
                    case PUBLISHED -> "status = 'published'";
                    case ARCHIVED -> "status = 'archived'";
                    case ALL -> "true";
                });
    }

    /** The same statement with prices of the list in {@code :currency}, which is not the shop's own. */
    static String listed(String sql, boolean descending) {
        String none = descending ? "0" : "9999999999999";
        return sql.replace(PRICES, LISTED_PRICES).replace(LOWEST, LISTED_LOWEST.replace("<none>", none));
    }
}
