package dev.kiosk.storefront.notification.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.notification.domain.Claim;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.Notifications;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notifications: those of a crowd are claimed, and settled, with one statement each. */
@Repository
class R2dbcNotifications implements Notifications {

    private final DatabaseClient database;
    private final TellingCrowd tellings;
    private final GroupCommit<Settled, Settled> settlements;

    R2dbcNotifications(DatabaseClient database, Groups groups) {
        this.database = database;
        this.tellings = new TellingCrowd(database, groups);
        this.settlements = groups.of(this::settleAll);
    }

    @Override
    public Mono<Claim> claim(OrderFact fact, Letter letter, Instant now, Instant until) {
        return tellings.make(new Telling(fact, letter, State.SENDING, now, until, null));
    }

    @Override
    public Mono<Claim> show(OrderFact fact, Letter letter, Instant now) {
        return tellings.make(new Telling(fact, letter, State.SHOWN, now, now, now));
    }

    static boolean isOver(State state) {
        return switch (state) {
            case SENDING, WAITING -> false;
            case SENT, UNDELIVERABLE, SHOWN -> true;
        };
    }

    @Override
    public Mono<Void> settle(UUID id, State state, String error, Instant at) {
        return settlements.submit(new Settled(id, state, error, at)).then();
    }

    private Mono<List<Settled>> settleAll(List<Settled> settled) {
        return database.sql("""
                        update notification set state = given.state, error = given.error, settled_at = given.settled_at
                        from unnest(cast(:ids as uuid[]), cast(:states as text[]), cast(:errors as text[]),
                            cast(:times as timestamptz[])) as given (id, state, error, settled_at)
                        where notification.id = given.id
                        """)
                .bind("ids", settled.stream().map(Settled::id).toArray(UUID[]::new))
                .bind("states", Columns.of(settled, one -> code(one.state())))
                .bind("errors", Columns.of(settled, Settled::error))
                .bind("times", settled.stream().map(Settled::over).toArray(Instant[]::new))
                .then()
                .thenReturn(settled);
    }

    /** How the telling of a notification ended, or that it is to be tried again. */
    private record Settled(UUID id, State state, String error, Instant at) {

        @Nullable
        Instant over() {
            return isOver(state) ? at : null;
        }
    }

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

    static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
