package dev.kiosk.fn.audit;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log of this function, to be read. */
final class AuditLog {

    private static final String FIND = """
            select number, at, who, roles, action, object, origin, request_id, changes::text as changes from audit_log
            where strpos(lower(who), lower(:who)) > 0 and strpos(lower(action), lower(:what)) > 0
                and strpos(lower(object || ' ' || changes::text), lower(:object)) > 0
                and at >= coalesce(:since, '-infinity'::timestamptz) and at < coalesce(:until, 'infinity'::timestamptz)
            order by at desc limit :limit
            """;

    /** The number of the first that is not as it was written, or not after the one that it seals. */
    private static final String VERIFY = """
            select count(*) as entries,
                min(number) filter (where hash <> due or previous <> coalesce(before, '') or number <> place) as broken
            from (select number, previous, hash, audit_hash(entry) as due, lag(hash) over (order by number) as before,
                    row_number() over (order by number) as place from audit_log entry) as entries
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    AuditLog(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is looked for; a text that is empty is everything.
     *
     * @param since the earliest; null is no bound
     * @param until before what; null is no bound
     */
    record Search(
            String who,
            String what,
            String object,
            @Nullable Instant since,
            @Nullable Instant until) {}

    record Entry(
            long number,
            Instant at,
            String who,
            String roles,
            String action,
            String object,
            String from,
            String requestId,
            JsonNode changes) {}

    /**
     * Whether the log is whole.
     *
     * @param brokenAt the first entry that somebody changed, or before which some are missing; null for none
     */
    record Verification(long entries, @Nullable Long brokenAt) {}

    /** The latest first. */
    Flux<Entry> find(Search search, int limit) {
        GenericExecuteSpec query = database.sql(FIND)
                .bind("who", search.who())
                .bind("what", search.what())
                .bind("object", search.object())
                .bind("limit", limit);
        return bound(bound(query, "since", search.since()), "until", search.until())
                .map(this::entry)
                .all();
    }

    Mono<Verification> verify() {
        return database.sql(VERIFY)
                .map(row -> new Verification(required(row, "entries", Long.class), row.get("broken", Long.class)))
                .one();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec query, String name, @Nullable Instant at) {
        return at == null ? query.bindNull(name, Instant.class) : query.bind(name, at);
    }

    private Entry entry(Readable row) {
        return new Entry(
                required(row, "number", Long.class),
                required(row, "at", Instant.class),
                required(row, "who", String.class),
                required(row, "roles", String.class),
                required(row, "action", String.class),
                required(row, "object", String.class),
                required(row, "origin", String.class),
                required(row, "request_id", String.class),
                json.readTree(required(row, "changes", String.class)));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
