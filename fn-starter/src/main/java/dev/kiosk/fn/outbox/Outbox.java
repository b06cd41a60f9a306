package dev.kiosk.fn.outbox;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Events that are owed to the broker. A row is written in the transaction of the effect and deleted when the broker has
 * taken the event; until it is due, it belongs to the request that wrote or claimed it.
 */
final class Outbox {

    private final DatabaseClient database;
    private final Duration claim;

    /** @param claim how long the one who wrote or claimed an event has to send it */
    Outbox(DatabaseClient database, Duration claim) {
        this.database = database;
        this.claim = claim;
    }

    Mono<Void> add(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into outbox (id, event, due_at)
                        select id, event, now() + cast(:claim as interval)
                        from unnest(cast(:ids as uuid[]), cast(:events as text[])) as given (id, event)
                        """)
                .bind("claim", claim.toString())
                .bind("ids", ids(events))
                .bind("events", events.stream().map(Outbox::json).toArray(String[]::new))
                .then();
    }

    /** In a transaction of its own that is not waited for to be on disk: an event that comes back is sent once more. */
    Mono<Void> remove(List<CloudEvent> sent) {
        if (sent.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        with lazily as materialized (select set_config('synchronous_commit', 'off', true))
                        delete from outbox using lazily where id = any(cast(:ids as uuid[]))
                        """).bind("ids", ids(sent)).then();
    }

    /**
     * Takes events that are due, oldest first, away from every other sweeper. Each failed claim waits twice as long, up to
     * sixteen times, which is less than sweeps are apart.
     */
    Flux<CloudEvent> claimDue(int limit) {
        return database.sql("""
                        update outbox set attempts = attempts + 1,
                            due_at = now() + cast(:claim as interval) * power(2, least(attempts, 4))
                        where id in (
                            select id from outbox where due_at <= now()
                            order by due_at limit :limit for update skip locked)
                        returning event
                        """)
                .bind("claim", claim.toString())
                .bind("limit", limit)
                .map(row -> CloudEventCodec.fromJson(
                        Objects.requireNonNull(row.get("event", String.class)).getBytes(StandardCharsets.UTF_8)))
                .all();
    }

    private static UUID[] ids(List<CloudEvent> events) {
        return events.stream().map(event -> UUID.fromString(event.getId())).toArray(UUID[]::new);
    }

    private static String json(CloudEvent event) {
        return new String(CloudEventCodec.toJson(event), StandardCharsets.UTF_8);
    }
}
