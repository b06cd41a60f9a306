package dev.kiosk.storefront.notification.db;

import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.notification.domain.Claim;
import dev.kiosk.storefront.notification.domain.Notification;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Makes the notifications of a crowd with one statement, and mostly with no other. */
final class TellingCrowd {

    /** In the order of their ids, so that two crowds do not wait for each other in turn. */
    private static final String MAKE = """
            insert into notification
                (id, order_id, occasion, at, state, attempts, claimed_until, settled_at, subject, body)
            select id, order_id, occasion, at, state, 1, claimed_until, settled_at, subject, body
            from unnest(cast(:ids as uuid[]), cast(:orders as uuid[]), cast(:occasions as text[]),
                cast(:times as timestamptz[]), cast(:states as text[]), cast(:untils as timestamptz[]),
                cast(:ends as timestamptz[]), cast(:subjects as text[]), cast(:bodies as text[]))
                as given (id, order_id, occasion, at, state, claimed_until, settled_at, subject, body)
            order by id
            on conflict (id) do update set state = excluded.state, attempts = notification.attempts + 1,
                claimed_until = excluded.claimed_until, settled_at = excluded.settled_at
            where notification.state = 'waiting'
                or (notification.state = 'sending' and notification.claimed_until <= :now)
            returning id
            """;

    private final DatabaseClient database;
    private final GroupCommit<Telling, Claim> crowd;

    TellingCrowd(DatabaseClient database, Groups groups) {
        this.database = database;
        this.crowd = groups.of(this::makeAll);
    }

    Mono<Claim> make(Telling telling) {
        return crowd.submit(telling);
    }

    private Mono<List<Claim>> makeAll(List<Telling> tellings) {
        Map<UUID, Telling> distinct = new LinkedHashMap<>();
        tellings.forEach(telling -> distinct.putIfAbsent(telling.id(), telling));
        return make(List.copyOf(distinct.values()))
                .flatMap(made -> claimsOfOthers(without(distinct, made)).map(others -> claims(tellings, made, others)));
    }

    private Mono<List<UUID>> make(List<Telling> tellings) {
        return database.sql(MAKE)
                .bind("ids", tellings.stream().map(Telling::id).toArray(UUID[]::new))
                .bind(
                        "orders",
                        tellings.stream().map(one -> one.fact().orderId()).toArray(UUID[]::new))
                .bind(
                        "occasions",
                        Columns.of(tellings, one -> one.fact().occasion().code()))
                .bind("times", instants(tellings, one -> one.fact().at()))
                .bind("states", Columns.of(tellings, one -> R2dbcNotifications.code(one.state())))
                .bind("untils", instants(tellings, Telling::until))
                .bind("ends", tellings.stream().map(Telling::settledAt).toArray(Instant[]::new))
                .bind("subjects", Columns.of(tellings, one -> one.letter().subject()))
                .bind("bodies", Columns.of(tellings, one -> one.letter().text()))
                .bind("now", tellings.getFirst().now())
                .map(row -> uuid(row, "id"))
                .all()
                .collectList();
    }

    private static Instant[] instants(List<Telling> tellings, Function<Telling, Instant> instant) {
        return tellings.stream().map(instant).toArray(Instant[]::new);
    }

    private static Collection<UUID> without(Map<UUID, Telling> tellings, List<UUID> made) {
        List<UUID> others = new ArrayList<>(tellings.keySet());
        others.removeAll(made);
        return others;
    }

    private Mono<Map<UUID, Claim>> claimsOfOthers(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql("select id, state from notification where id = any (cast(:ids as uuid[]))")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(TellingCrowd::ofAnother)
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map.Entry<UUID, Claim> ofAnother(Readable row) {
        return Map.entry(uuid(row, "id"), ofAnother(R2dbcNotifications.state(text(row, "state"))));
    }

    private static Claim ofAnother(Notification.State state) {
        return R2dbcNotifications.isOver(state) ? Claim.DONE : Claim.BUSY;
    }

    /** Who wants the same as somebody before them in the crowd finds it taken. */
    private static List<Claim> claims(List<Telling> tellings, List<UUID> made, Map<UUID, Claim> others) {
        List<UUID> mine = new ArrayList<>(made);
        return tellings.stream()
                .map(telling -> mine.remove(telling.id())
                        ? Claim.MINE
                        : others.getOrDefault(telling.id(), ofAnother(telling.state())))
                .toList();
    }
}
