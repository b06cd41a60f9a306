package dev.kiosk.storefront.catalogue.db;

/** The statements that list products. Each gives one product more than a page holds, if there are more. */
final class ProductListSql {

    /** What a list shows of the products in {@code page}. */
    private static final String SUMMARIES = """
            select page.id, page.score, p.sort_name, p.slug, p.name, c.slug as category_slug, c.name as category_name,
                v.from_price, v.currency, v.available
            from page join product p on p.id = page.id
            left join category c on c.slug = p.category_slug
            cross join lateral (
                select min(price) as from_price, min(currency) as currency, cast(sum(available) as bigint) as available
                from variant left join availability using (sku) where product_id = p.id) v
            """;

    private static final String BROWSE = """
            with page as (
                select id, 0 as score from product where true <filter>
                order by sort_name, id limit :limit)
            <summaries> order by p.sort_name, page.id
            """;

    /**
     * A word is found as it stands, stemmed, and as a beginning. One that nothing in the catalogue begins with is taken for
     * the words most similar to it. All words must be found; or all of the text, as a web search reads it. A SKU comes first.
     */
    private static final String SEARCH = """
            with word as (
                select word, word ~ '[0-9]' or exists (
                    select from search_word w where w.word >= t.word and w.word < t.word || U&'\\+10FFFF') as known
                from (select distinct folded(given) as word from unnest(cast(:words as text[])) given) t
                where numnode(plainto_tsquery('english', word)) > 0),
            spelled as (
                select t.word, quote_literal(coalesce(near.word, t.word)) || ':*' as spelling
                from word t left join lateral (
                    select w.word from search_word w where not t.known and w.word % t.word
                    order by similarity(w.word, t.word) desc, w.word limit 4) near on true),
            alternative as (
                select '(' || string_agg(cast(
                    to_tsquery('english', spelling) || to_tsquery('simple', spelling) as text), ' | ') || ')' as query
                from spelled group by word),
            wanted as materialized (
                select exact, coalesce((select cast(string_agg(query, ' & ') as tsquery) from alternative), exact) as tolerant
                from websearch_to_tsquery('english', folded(:text)) exact),
            named as (
                select array(select product_id from variant where lower(sku) = lower(:text)) as ids),
            hit as (
                select product_id as id,
                    cast(1000000 * ts_rank(document, (select tolerant from wanted), 1) as int)
                        + case when product_id = any (cast((select ids from named) as bigint[])) then 100000000 else 0 end as score
                from product_search
                where (document @@ (select tolerant || exact from wanted)
                    or product_id = any (cast((select ids from named) as bigint[]))) <category>),
            page as (
                select id, score from hit where true <after>
                order by score desc, id limit :limit)
            <summaries> order by page.score desc, page.id
            """;

    private ProductListSql() {}

    static String browse(boolean inCategory, boolean after) {
        String filter = (inCategory ? "and category_slug = :category " : "")
                + (after ? "and (sort_name, id) > (:afterName, :afterId)" : "");
        return BROWSE.replace("<filter>", filter).replace("<summaries>", SUMMARIES);
    }

    static String search(boolean inCategory, boolean after) {
        return SEARCH.replace(
                        "<category>",
                        inCategory ? "and product_id in (select id from product where category_slug = :category)" : "")
                .replace("<after>", after ? "and (score < :afterScore or (score = :afterScore and id > :afterId))" : "")
                .replace("<summaries>", SUMMARIES);
    }
}
