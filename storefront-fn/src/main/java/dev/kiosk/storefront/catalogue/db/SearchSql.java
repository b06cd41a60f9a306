package dev.kiosk.storefront.catalogue.db;

/**
 * The statement that searches. A word is found as it stands or stemmed, as a beginning, and as the words that it may have been
 * meant for: each of these counts less, and less in labels than in the name, and least in the description. All terms must be
 * found, but for stop words beside others. Of what counts the same, the one comes first of whose name most was asked for. A SKU
 * comes before everything.
 */
final class SearchSql {

    /** What each part of each term is found by. */
    private static final String PARTS = """
        with given as (
            select term, part, nullif(joined, '') as joined
            from unnest(cast(:terms as int[]), cast(:parts as text[]), cast(:joined as text[]))
                as given (term, part, joined)),
        stem as (
            select part, word from (select distinct part from given) parts cross join search_language
            cross join stems(language, part) word),
        counting as (
            select distinct part from given where not exists (
                select from search_language where length(to_tsvector(stemmer(language), part)) = 0)),
        required as (
            select * from given
            where part in (select part from counting) or not exists (select from counting)),
        part as materialized (
            select term, part, joined,
                array(select part union select word from stem where stem.part = required.part) as words,
                case when :exact or part ~ '[0-9]' then '{}' else array(
                    select near_words(part, exists (
                        select from search_word w where w.word >= part and w.word < part || U&'\\+10FFFF'))) end as near
            from required),
        level as materialized (
            select term,
                cast(operands(words, ':A') as tsquery) as whole_in_name,
                cast(operands(words, ':AB') as tsquery) as whole_in_labels,
                cast(operands(words, '') as tsquery) as whole,
                cast(quote_literal(part) || ':*A' as tsquery) as begun_in_name,
                cast(quote_literal(part) || ':*AB' as tsquery) as begun_in_labels,
                cast(operands(near, ':A') as tsquery) as near_in_name,
                cast(quote_literal(joined) || ':A' as tsquery) as joined_in_name
            from part),
        """;

    private static final String SEARCHED = """
        term as (
            select concat_ws(' | ',
                string_agg('(' || concat_ws(' | ', operands(words, ''), case when not :exact
                    then quote_literal(part) || ':*' end, operands(near, '')) || ')', ' & '),
                quote_literal(max(joined))) as query
            from part group by term),
        searched as materialized (
            select cast(concat_ws(' & ', string_agg('(' || query || ')', ' & '), nullif(:phrases, '')) as tsquery)
                    as wanted,
                cast(operands(array(
                    select word from unnest(cast(:without as text[])) word
                    union select stems(language, word)
                    from search_language, unnest(cast(:without as text[])) word), '') as tsquery) as unwanted,
                array(select product_id from variant where lower(sku) = :sku) as named
            from term),
        """;

    private static final String PAGE = """
        hit as (
            select product_id as id, document,
                product_id = any (cast((select named from searched) as bigint[])) as named
            from product_search
            where ((document @@ (select wanted from searched)
                    and (document @@ (select unwanted from searched)) is not true)
                or product_id = any (cast((select named from searched) as bigint[])))
                and exists (select from product where id = product_id and <scope> <category>)),
        scored as (
            select id, cast(1000 * found.score + least(999, 900.0 * found.terms
                    / greatest(1, length(ts_filter(document, '{a}'))))
                + case when named then 100000000 else 0 end as int) as score
            from hit cross join lateral (
                select coalesce(avg(score), 0) as score, count(*) as terms from (
                    select greatest(avg(case
                            when document @@ whole_in_name then 100
                            when document @@ whole_in_labels then 70
                            when document @@ begun_in_name then 50
                            when document @@ whole then 40
                            when document @@ begun_in_labels then 30
                            when document @@ near_in_name then 20
                            else 10 end),
                        max(case when document @@ joined_in_name then 90 end)) as score
                    from level group by term) terms) found),
        page as (
            select id, score from scored where true <after>
            order by score desc, id limit :limit)
        <summaries> order by page.score desc, page.id
        """;

    static final String SEARCH = PARTS + SEARCHED + PAGE;

    private SearchSql() {}
}
