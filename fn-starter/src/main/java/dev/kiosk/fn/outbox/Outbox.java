package dev.kiosk.fn.outbox;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Events that are owed to the broker, or to whoever is to answer them. A row is written in the transaction of the effect and
 * deleted when the broker has taken the event or, where answers are awaited, when these have come; until it is due, it
 * belongs to the request that wrote or claimed it.
 */
final class Outbox {

    private static final Pattern OUR_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DatabaseClient database;
    private final AwaitedAnswers awaited;
    private final Duration claim;
    private final Duration insistence;

    /**
     * @param claim how long the one who wrote or claimed an event has to send it
     * @param insistence how old an event may be that is said again for want of an answer
     */
    Outbox(DatabaseClient database, AwaitedAnswers awaited, Duration claim, Duration insistence) {
        this.database = database;
        this.awaited = awaited;
        this.claim = claim;
        this.insistence = insistence;
    }

    Mono<Void> add(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into outbox (id, event, type, subject, awaits, due_at)
                        select id, event, type, subject, string_to_array(nullif(awaits, ''), ' '),
                            now() + cast(:claim as interval)
                        from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:types as text[]),
                            cast(:subjects as text[]), cast(:awaits as text[]))
                            as given (id, event, type, subject, awaits)
                        """)
                .bind("claim", claim.toString())
                .bind("ids", ids(events))
                .bind("events", texts(events, Outbox::json))
                .bind("types", texts(events, CloudEvent::getType))
                .bind("subjects", texts(events, event -> Objects.toString(event.getSubject(), "")))
                .bind("awaits", texts(events, event -> String.join(" ", awaited.partiesOf(event.getType()))))
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

    /** Whether the broker's word is not enough. */
    boolean isAwaiting(CloudEvent event) {
        return !awaited.partiesOf(event.getType()).isEmpty();
    }

    /** Keeps others from sending what is being sent. */
    Mono<Void> renewClaims(List<CloudEvent> beingSent) {
        return database.sql("""
                        update outbox set due_at = greatest(due_at, now() + cast(:claim as interval))
                        where id = any(cast(:ids as uuid[]))
                        """)
                .bind("claim", claim.toString())
                .bind("ids", ids(beingSent))
                .then();
    }

    /** Ends the waiting for what was heard, in the caller's transaction. */
    Mono<Void> hear(Heard heard) {
        if (!awaited.waitFor(heard.type())) {
            return Mono.empty();
        }
        return database.sql("""
                        with answered as (
                            select id, array_remove(awaits, :source) as awaits from outbox
                            where awaits is not null and (
                                id = any(cast(:causes as uuid[])) and type = any(cast(:answered as text[]))
                                or subject = any(cast(:subjects as text[])) and type = any(cast(:settled as text[])))
                            order by id for update),
                        partly as (
                            update outbox set awaits = answered.awaits from answered
                            where outbox.id = answered.id and answered.awaits <> '{}')
                        delete from outbox using answered where outbox.id = answered.id and answered.awaits = '{}'
                        """)
                .bind("source", heard.source())
                .bind("causes", causes(heard))
                .bind("answered", awaited.answeredBy(heard.type()).toArray(String[]::new))
                .bind("subjects", heard.each().stream().map(Heard.One::subject).toArray(String[]::new))
                .bind("settled", awaited.settledBy(heard.type()).toArray(String[]::new))
                .then();
    }

    /** Forgets what nobody answers: receivers would soon take it for new. Gives what it was. */
    Flux<String> giveUp(int limit) {
        return database.sql("""
                        delete from outbox where id in (
                            select id from outbox where due_at <= now() and awaits is not null
                                and created_at <= now() - cast(:insistence as interval)
                            order by due_at limit :limit for update skip locked)
                        returning type || ' of ' || subject || ', id ' || id as what
                        """)
                .bind("insistence", insistence.toString())
                .bind("limit", limit)
                .map(row -> Objects.requireNonNull(row.get("what", String.class)))
                .all();
    }

    /**
     * Takes events that are due, oldest first, away from every other sweeper. Each claim waits twice as long as the last, up to
     * sixteen times the first, which is less than sweeps are apart.
     */
    Flux<CloudEvent> claimDue(int limit) {
        return database.sql("""
                        update outbox set attempts = attempts + 1,
                            due_at = now() + cast(:claim as interval) * power(2, least(attempts, 4))
                        where id in (
                            select id from outbox where due_at <= now()
                                and (awaits is null or created_at > now() - cast(:insistence as interval))
                            order by due_at limit :limit for update skip locked)
                        returning event
                        """)
                .bind("claim", claim.toString())
                .bind("insistence", insistence.toString())
                .bind("limit", limit)
                .map(row -> CloudEventCodec.fromJson(
                        Objects.requireNonNull(row.get("event", String.class)).getBytes(StandardCharsets.UTF_8)))
                .all();
    }

    /** Events that are to be answered have ids of our own. */
    private static UUID[] causes(Heard heard) {
        return heard.each().stream()
                .map(Heard.One::causationId)
                .filter(id -> id != null && OUR_ID.matcher(id).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }

    private static String[] texts(List<CloudEvent> events, Function<CloudEvent, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    private static UUID[] ids(List<CloudEvent> events) {
        return events.stream().map(event -> UUID.fromString(event.getId())).toArray(UUID[]::new);
    }

    private static String json(CloudEvent event) {
        return new String(CloudEventCodec.toJson(event), StandardCharsets.UTF_8);
    }
}
