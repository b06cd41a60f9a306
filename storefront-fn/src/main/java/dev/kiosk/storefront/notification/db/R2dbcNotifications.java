package dev.kiosk.storefront.notification.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.Notifications;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderLetter;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notifications: those of a crowd are written, and settled, with one statement each. */
@Repository
class R2dbcNotifications implements Notifications {

    private final DatabaseClient database;
    private final NotificationWriter writer;
    private final GroupCommit<Settled, Settled> settlements;

    R2dbcNotifications(DatabaseClient database, Groups groups) {
        this.database = database;
        this.writer = new NotificationWriter(database);
        this.settlements = groups.of(this::settleAll);
    }

    @Override
    public Mono<Set<UUID>> owe(List<OrderLetter> letters, Instant until) {
        return writer.write(letters, State.SENDING, until, null);
    }

    @Override
    public Mono<Set<UUID>> show(List<OrderLetter> letters, Instant now) {
        return writer.write(letters, State.SHOWN, now, now);
    }

    @Override
    public Flux<Due> claimDue(int limit, Instant now, Instant until) {
        return database.sql("""
                        update notification set state = 'sending', attempts = attempts + 1, claimed_until = :until
                        where id in (
                            select id from notification where state in ('sending', 'waiting') and claimed_until <= :now
                            order by claimed_until, id limit :limit for update skip locked)
                        returning id, order_id, occasion, at, reason, carrier, tracking, amount, until, said, attempts
                        """)
                .bind("limit", limit)
                .bind("now", now)
                .bind("until", until)
                .map(row -> new Due(fact(row), integer(row, "attempts")))
                .all();
    }

    private static OrderFact fact(Readable row) {
        OrderFact.Detail detail = SaidJson.read(
                row.get("said", String.class),
                text(row, "reason"),
                text(row, "carrier"),
                text(row, "tracking"),
                number(row, "amount"),
                row.get("until", Instant.class));
        return new OrderFact(
                uuid(row, "id"), uuid(row, "order_id"), Occasion.of(text(row, "occasion")), instant(row, "at"), detail);
    }

    @Override
    public Mono<Void> settle(UUID id, State state, String error, Instant at) {
        return settlements.submit(new Settled(id, state, error, at, at)).then();
    }

    @Override
    public Mono<Void> defer(UUID id, String error, Instant until) {
        return settlements
                .submit(new Settled(id, State.WAITING, error, until, null))
                .then();
    }

    private Mono<List<Settled>> settleAll(List<Settled> settled) {
        return database.sql("""
                        update notification set state = given.state, error = given.error,
                            claimed_until = given.until, settled_at = given.settled_at
                        from unnest(cast(:ids as uuid[]), cast(:states as text[]), cast(:errors as text[]),
                            cast(:untils as timestamptz[]), cast(:ends as timestamptz[]))
                            as given (id, state, error, until, settled_at)
                        where notification.id = given.id
                        """)
                .bind("ids", settled.stream().map(Settled::id).toArray(UUID[]::new))
                .bind("states", Columns.of(settled, one -> code(one.state())))
                .bind("errors", Columns.of(settled, Settled::error))
                .bind("untils", settled.stream().map(Settled::until).toArray(Instant[]::new))
                .bind("ends", settled.stream().map(Settled::settledAt).toArray(Instant[]::new))
                .then()
                .thenReturn(settled);
    }

    /**
     * What came of a try at sending a notification.
     *
     * @param settledAt when it was over; null if it is to be tried again
     */
    private record Settled(
            UUID id,
            State state,
            String error,
            Instant until,
            @Nullable Instant settledAt) {}

    @Override
    public Flux<Notification> ofOrder(UUID orderId) {
        return database.sql("""
                        select id, occasion, at, state, settled_at, subject, body from notification
                        where order_id = :order order by at desc, id
                        """)
                .bind("order", orderId)
                .map(R2dbcNotifications::notification)
                .all();
    }

    private static Notification notification(Readable row) {
        return new Notification(
                uuid(row, "id"),
                Occasion.of(text(row, "occasion")),
                instant(row, "at"),
                state(text(row, "state")),
                row.get("settled_at", Instant.class),
                text(row, "subject"),
                text(row, "body"));
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
