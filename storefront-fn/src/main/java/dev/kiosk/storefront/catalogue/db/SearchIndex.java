package dev.kiosk.storefront.catalogue.db;

import dev.kiosk.storefront.catalogue.domain.SearchEntry;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What searches look at, derived from products and variants. */
final class SearchIndex {

    private static final String OUTDATED =
            "select product_id as id from product_search where splitting = 0 limit :most";
    private static final String READ = """
        select p.id, p.name, p.description, coalesce(p.language, :own) as language, concat_ws(' ', c.name, v.labels) as labels
        from product p
        left join category c on c.slug = p.category_slug
        cross join lateral (
            select string_agg(concat_ws(' ', sku, option), ' ' order by position, sku) as labels
            from variant where product_id = p.id) v
        where p.id = any (cast(:ids as bigint[]))
        """;
    /** The name weighs most, then options, SKUs and the category, the description least. */
    private static final String WRITE = """
        with given as (
            select id, name, labels, description, language
            from unnest(cast(:ids as bigint[]), cast(:names as text[]), cast(:labels as text[]),
                cast(:descriptions as text[]), cast(:languages as text[]))
                as given (id, name, labels, description, language)),
        indexed as (
            insert into product_search (product_id, document, splitting)
            select id, setweight(to_tsvector('simple', name), 'A') || stems(language, name, 'A')
                || setweight(to_tsvector('simple', labels), 'B') || stems(language, labels, 'B')
                || setweight(to_tsvector('simple', description), 'D') || stems(language, description, 'D'), 1
            from given
            on conflict (product_id) do update set document = excluded.document, splitting = excluded.splitting
            where (product_search.document, product_search.splitting)
                is distinct from (excluded.document, excluded.splitting)),
        spoken as (
            insert into search_language (language) select distinct language from given on conflict do nothing)
        insert into search_word (word) select distinct word from unnest(cast(:words as text[])) word
        on conflict do nothing
        """;

    private final DatabaseClient database;
    private final String own;

    /** @param own what names and descriptions are in where nobody says: ISO 639-1 */
    SearchIndex(DatabaseClient database, String own) {
        this.database = database;
        this.own = own;
    }

    Mono<Void> refresh(Collection<Long> productIds) {
        return productIds.isEmpty()
                ? Mono.empty()
                : database.sql(READ)
                        .bind("ids", productIds.toArray(Long[]::new))
                        .bind("own", own)
                        .map(SearchIndex::entry)
                        .all()
                        .collectList()
                        .flatMap(this::write);
    }

    /** Those that an earlier release has split; gives how many there were. */
    Mono<Long> refreshOutdated(int most) {
        return database.sql(OUTDATED)
                .bind("most", most)
                .map(row -> Columns.number(row, "id"))
                .all()
                .collectList()
                .flatMap(ids -> refresh(ids).thenReturn((long) ids.size()));
    }

    private Mono<Void> write(List<SearchEntry> entries) {
        return database.sql(WRITE)
                .bind("ids", entries.stream().map(SearchEntry::productId).toArray(Long[]::new))
                .bind("names", column(entries, SearchEntry::name))
                .bind("labels", column(entries, SearchEntry::labels))
                .bind("descriptions", column(entries, SearchEntry::description))
                .bind("languages", column(entries, SearchEntry::language))
                .bind(
                        "words",
                        entries.stream()
                                .flatMap(entry -> entry.vocabulary().stream())
                                .distinct()
                                .toArray(String[]::new))
                .then();
    }

    private static SearchEntry entry(Readable row) {
        return SearchEntry.of(
                Columns.number(row, "id"),
                Columns.text(row, "name"),
                Columns.text(row, "labels"),
                Columns.text(row, "description"),
                Columns.text(row, "language"));
    }

    private static String[] column(List<SearchEntry> entries, Function<SearchEntry, String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }
}
