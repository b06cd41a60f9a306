package dev.kiosk.order.deadletter.db;

import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content.Event;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content.Raw;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Each dead letter a row. */
@Component
final class R2dbcDeadLetters implements DeadLetters {

    private static final String KEEP = """
            insert into dead_letter (id, fingerprint, event_id, source, destination, type, subject, code, error, event, headers, body,
                received_at)
            values (:id, :fingerprint, :eventId, :source, :destination, :type, :subject, :code, :error, :event, :headers, :body,
                :receivedAt)
            on conflict (fingerprint) do nothing
            """;

    private static final String NEWEST = """
            select id, fingerprint, event_id, source, destination, type, subject, code, error, received_at, replayed_at
            from dead_letter
            where cast(:after as uuid) is null or id < :after
            order by id desc limit :limit
            """;

    private final DatabaseClient database;

    R2dbcDeadLetters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> keep(DeadLetter letter, Content content) {
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
                .bind("receivedAt", letter.receivedAt());
        return with(insert, content).then();
    }

    @Override
    public Mono<List<DeadLetter>> newest(@Nullable UUID after, int limit) {
        DatabaseClient.GenericExecuteSpec select = database.sql(NEWEST).bind("limit", limit);
        return (after == null ? select.bindNull("after", UUID.class) : select.bind("after", after))
                .map(R2dbcDeadLetters::read)
                .all()
                .collectList();
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
                row.get("replayed_at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
