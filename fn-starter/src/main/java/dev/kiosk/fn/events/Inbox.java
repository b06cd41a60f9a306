package dev.kiosk.fn.events;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Which events were handled, and what was replied: CloudEvents identify themselves by {@code (source, id)}. Every method
 * takes part in the caller's transaction.
 */
final class Inbox {

    private static final Comparator<EventMeta.Key> ORDER =
            Comparator.comparing(EventMeta.Key::source).thenComparing(EventMeta.Key::id);

    private final DatabaseClient database;
    private final boolean receipts;

    /** @param receipts whether it is to be said which events are here */
    Inbox(DatabaseClient database, boolean receipts) {
        this.database = database;
        this.receipts = receipts;
    }

    /** Marks the events as handled; gives those that were not before. Waits for a transaction that is handling one. */
    Mono<Set<EventMeta.Key>> claim(Collection<EventMeta.Key> keys) {
        List<EventMeta.Key> sorted = keys.stream().sorted(ORDER).toList();
        return database.sql("""
                        insert into inbox (source, id, noted)
                        select source, id, not :receipts
                        from unnest(cast(:sources as text[]), cast(:ids as text[])) as given (source, id)
                        on conflict do nothing returning source, id
                        """)
                .bind("receipts", receipts)
                .bind("sources", sources(sorted))
                .bind("ids", ids(sorted))
                .map(Inbox::key)
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> storeReplies(Map<EventMeta.Key, CloudEvent> replies) {
        if (replies.isEmpty()) {
            return Mono.empty();
        }
        List<EventMeta.Key> keys = List.copyOf(replies.keySet());
        String[] events = keys.stream().map(key -> json(replies, key)).toArray(String[]::new);
        return database.sql("""
                        update inbox set reply = given.reply
                        from unnest(cast(:sources as text[]), cast(:ids as text[]), cast(:replies as text[]))
                            as given (source, id, reply)
                        where inbox.source = given.source and inbox.id = given.id
                        """)
                .bind("sources", sources(keys))
                .bind("ids", ids(keys))
                .bind("replies", events)
                .then();
    }

    /** What was replied to each of the events; empty for those handled without a reply. That they are here is said again. */
    Mono<Map<EventMeta.Key, Optional<CloudEvent>>> repliesTo(Collection<EventMeta.Key> handled) {
        if (handled.isEmpty()) {
            return Mono.just(Map.of());
        }
        List<EventMeta.Key> keys = List.copyOf(handled);
        return database.sql("""
                        with asked as (
                            select * from unnest(cast(:sources as text[]), cast(:ids as text[])) as asked (source, id)),
                        to_note as (
                            update inbox set noted = false from asked
                            where :receipts and noted and inbox.source = asked.source and inbox.id = asked.id)
                        select source, id, reply from inbox join asked using (source, id)
                        """)
                .bind("receipts", receipts)
                .bind("sources", sources(keys))
                .bind("ids", ids(keys))
                .map(row -> Map.entry(key(row), reply(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The ids of events that it was not said of yet that they are here; now it is. In the caller's transaction. */
    Mono<List<String>> takeUnnoted(int limit) {
        return database.sql("""
                        update inbox set noted = true where (source, id) in (
                            select source, id from inbox where not noted
                            order by received_at limit :limit for update skip locked)
                        returning id
                        """)
                .bind("limit", limit)
                .map(row -> text(row, "id"))
                .all()
                .collectList();
    }

    /** Forgets events handled longer ago; none is redelivered that late. Gives how many. */
    Mono<Long> forgetOlderThan(Duration age, int limit) {
        return database.sql("""
                        delete from inbox where (source, id) in (
                            select source, id from inbox
                            where received_at < now() - cast(:age as interval) limit :limit)
                        """)
                .bind("age", age.toString())
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    private static EventMeta.Key key(Readable row) {
        return new EventMeta.Key(text(row, "source"), text(row, "id"));
    }

    private static Optional<CloudEvent> reply(Readable row) {
        return Optional.ofNullable(row.get("reply", String.class))
                .map(json -> CloudEventCodec.fromJson(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static String json(Map<EventMeta.Key, CloudEvent> replies, EventMeta.Key key) {
        CloudEvent reply = Objects.requireNonNull(replies.get(key));
        return new String(CloudEventCodec.toJson(reply), StandardCharsets.UTF_8);
    }

    private static String[] sources(List<EventMeta.Key> keys) {
        return keys.stream().map(EventMeta.Key::source).toArray(String[]::new);
    }

    private static String[] ids(List<EventMeta.Key> keys) {
        return keys.stream().map(EventMeta.Key::id).toArray(String[]::new);
    }
}
