package dev.kiosk.storefront.catalogue.db;

import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What searches look at, derived from products and variants. */
final class SearchIndex {

    private final DatabaseClient database;

    SearchIndex(DatabaseClient database) {
        this.database = database;
    }

    /** The name weighs most, then options, SKUs and the category, the description least. */
    Mono<Void> refresh(Collection<Long> productIds) {
        if (productIds.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        with described as (
                            select p.id, folded(p.name) as name, folded(p.description) as description,
                                folded(concat_ws(' ', c.name, v.labels)) as labels
                            from product p
                            left join category c on c.slug = p.category_slug
                            cross join lateral (
                                select string_agg(concat_ws(' ', sku, option), ' ' order by position, sku) as labels
                                from variant where product_id = p.id) v
                            where p.id = any (cast(:ids as bigint[]))),
                        indexed as (
                            insert into product_search (product_id, document)
                            select id, setweight(to_tsvector('english', name) || to_tsvector('simple', name), 'A')
                                || setweight(to_tsvector('english', labels) || to_tsvector('simple', labels), 'B')
                                || setweight(to_tsvector('english', description), 'D')
                            from described
                            on conflict (product_id) do update set document = excluded.document
                            where product_search.document <> excluded.document)
                        insert into search_word (word)
                        select distinct word from described
                        cross join unnest(tsvector_to_array(
                            to_tsvector('simple', concat_ws(' ', name, labels, description)))) word
                        where word !~ '[0-9]'
                        on conflict do nothing
                        """).bind("ids", productIds.toArray(Long[]::new)).then();
    }
}
