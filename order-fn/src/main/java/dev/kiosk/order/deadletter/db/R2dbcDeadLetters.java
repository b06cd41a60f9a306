package dev.kiosk.order.deadletter.db;

import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content.Event;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content.Raw;
import dev.kiosk.order.deadletter.domain.DeadLetter.Discard;
import dev.kiosk.order.deadletter.domain.DeadLetter.Letter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Replays;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import dev.kiosk.order.deadletter.domain.Replay;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each dead letter a row. */
@Component
final class R2dbcDeadLetters implements DeadLetters {

    private static final String KEEP = """
            insert into dead_letter (id, fingerprint, event_id, source, destination, type, subject, code, error, event, headers, body,
                received_at, of_earlier_installation)
            values (:id, :fingerprint, :eventId, :source, :destination, :type, :subject, :code, :error, :event, :headers, :body,
                :receivedAt, exists (select from installation where since > cast(:emittedAt as timestamptz)))
            on conflict (fingerprint) do nothing
            returning of_earlier_installation
            """;

    private static final String NEWEST = """
            select id, fingerprint, event_id, source, destination, type, subject, code, error, received_at, of_earlier_installation,
                replayed_at, attempts, attempted_at, outcome, discarded_at, discard_reason, discarded_by
            from dead_letter
            where cast(:after as uuid) is null or id < :after
            order by id desc limit :limit
            """;

    private static final String CLAIM_WAITING = """
            update dead_letter set attempts = attempts + 1, attempted_at = :now
            where id in (
                select id from dead_letter
                where replayed_at is null and discarded_at is null and event is not null and not of_earlier_installation and (attempted_at is null or attempted_at < :now)
                    and (cast(:type as text) is null or type = :type)
                    and (destination = any(cast(:destinations as text[]))
                        or (destination = '' and type = any(cast(:lostTypes as text[]))))
                order by attempted_at nulls first, id limit :limit for update skip locked)
            returning id, destination, event
            """;

    private final DatabaseClient database;

    R2dbcDeadLetters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Kept> keep(DeadLetter letter, Content content, @Nullable Instant emittedAt) {
        DatabaseClient.GenericExecuteSpec insert = database.sql(KEEP)
                .bind("id", letter.id())
                .bind("fingerprint", letter.fingerprint())
                .bind("eventId", letter.eventId())
                .bind("source", letter.source())
                .bind("destination", letter.destination())
                .bind("type", text(letter.type()))
                .bind("subject", text(letter.subject()))
                .bind("code", Parameters.in(R2dbcType.INTEGER, letter.code()))
                .bind("error", text(letter.error()))
                .bind("receivedAt", letter.receivedAt())
                .bind("emittedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, emittedAt));
        return with(insert, content)
                .map(row -> get(row, "of_earlier_installation", Boolean.class))
                .one()
                .map(earlier -> earlier ? Kept.OF_EARLIER_INSTALLATION : Kept.NEW)
                .defaultIfEmpty(Kept.KNOWN);
    }

    @Override
    public Mono<List<DeadLetter>> newest(@Nullable UUID after, int limit) {
        DatabaseClient.GenericExecuteSpec select = database.sql(NEWEST).bind("limit", limit);
        return (after == null ? select.bindNull("after", UUID.class) : select.bind("after", after))
                .map(R2dbcDeadLetters::read)
                .all()
                .collectList();
    }

    @Override
    public Mono<DeadLetter> find(UUID id) {
        return database.sql("select * from dead_letter where id = :id")
                .bind("id", id)
                .map(R2dbcDeadLetters::read)
                .one();
    }

    @Override
    public Mono<Content> content(UUID id) {
        return database.sql("select event, headers, body from dead_letter where id = :id")
                .bind("id", id)
                .map(R2dbcDeadLetters::contentOf)
                .one();
    }

    @Override
    public Mono<Boolean> discard(UUID id, Discard discard) {
        return database.sql("""
                        update dead_letter set discarded_at = :at, discard_reason = :reason, discarded_by = :by
                        where id = :id and discarded_at is null and replayed_at is null
                        """)
                .bind("id", id)
                .bind("at", discard.at())
                .bind("reason", discard.reason())
                .bind("by", text(discard.by()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Content contentOf(Readable row) {
        String event = row.get("event", String.class);
        return event == null
                ? new Raw(get(row, "headers", String.class), get(row, "body", ByteBuffer.class))
                : new Event(event);
    }

    @Override
    public Mono<Letter> claim(UUID id, Instant now) {
        return database.sql("""
                        update dead_letter set attempts = attempts + 1, attempted_at = :now
                        where id = :id and event is not null and discarded_at is null returning id, destination, event
                        """)
                .bind("id", id)
                .bind("now", now)
                .map(R2dbcDeadLetters::letter)
                .one();
    }

    @Override
    public Flux<Letter> claimWaiting(Selection selection, Instant now) {
        return database.sql(CLAIM_WAITING)
                .bind("type", text(selection.type()))
                .bind("destinations", selection.destinations().toArray(String[]::new))
                .bind("lostTypes", selection.lostTypes().toArray(String[]::new))
                .bind("limit", selection.limit())
                .bind("now", now)
                .map(R2dbcDeadLetters::letter)
                .all();
    }

    @Override
    public Mono<Void> record(UUID id, Replay replay, Instant at) {
        return database.sql("""
                        update dead_letter set outcome = :outcome, outcome_code = :code,
                            replayed_at = case when :taken then coalesce(replayed_at, :at) else replayed_at end
                        where id = :id
                        """)
                .bind("outcome", replay.code())
                .bind("code", Parameters.in(R2dbcType.INTEGER, replay.answered()))
                .bind("taken", replay instanceof Replay.Taken)
                .bind("at", at)
                .bind("id", id)
                .then();
    }

    @Override
    public Mono<Long> waiting() {
        return database.sql("select count(*) as waiting from dead_letter where replayed_at is null"
                        + " and discarded_at is null"
                        + " and not of_earlier_installation")
                .map(row -> get(row, "waiting", Long.class))
                .one();
    }

    @Override
    public Mono<Long> forget(Instant before, int limit) {
        return database.sql("""
                        delete from dead_letter where id in (
                            select id from dead_letter where received_at < :before
                            order by received_at limit :limit for update skip locked)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    private static Letter letter(Readable row) {
        return new Letter(
                get(row, "id", UUID.class), get(row, "destination", String.class), get(row, "event", String.class));
    }

    private static DatabaseClient.GenericExecuteSpec with(DatabaseClient.GenericExecuteSpec insert, Content content) {
        return switch (content) {
            case Event(String json) ->
                insert.bind("event", json).bind("headers", text(null)).bindNull("body", byte[].class);
            case Raw raw ->
                insert.bind("event", text(null)).bind("headers", raw.headers()).bind("body", raw.body());
        };
    }

    private static Object text(@Nullable String value) {
        return Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static DeadLetter read(Readable row) {
        return new DeadLetter(
                get(row, "id", UUID.class),
                get(row, "fingerprint", String.class),
                get(row, "event_id", String.class),
                get(row, "source", String.class),
                get(row, "destination", String.class),
                row.get("type", String.class),
                row.get("subject", String.class),
                row.get("code", Integer.class),
                row.get("error", String.class),
                get(row, "received_at", Instant.class),
                get(row, "of_earlier_installation", Boolean.class),
                new Replays(
                        get(row, "attempts", Integer.class),
                        row.get("attempted_at", Instant.class),
                        row.get("replayed_at", Instant.class),
                        row.get("outcome", String.class)),
                discard(row));
    }

    private static @Nullable Discard discard(Readable row) {
        Instant at = row.get("discarded_at", Instant.class);
        return at == null
                ? null
                : new Discard(at, get(row, "discard_reason", String.class), row.get("discarded_by", String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
