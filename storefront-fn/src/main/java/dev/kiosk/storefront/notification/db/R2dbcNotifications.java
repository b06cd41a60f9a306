package dev.kiosk.storefront.notification.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.notification.domain.Claim;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.Notification;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.Notifications;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notifications: claimed and settled with one statement each. */
@Repository
class R2dbcNotifications implements Notifications {

    private final DatabaseClient database;

    R2dbcNotifications(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Claim> claim(OrderFact fact, Letter letter, Instant now, Instant until) {
        UUID id = fact.notificationId();
        return database.sql("""
                        insert into notification
                            (id, order_id, occasion, at, state, attempts, claimed_until, subject, body)
                        values (:id, :order, :occasion, :at, 'sending', 1, :until, :subject, :body)
                        on conflict (id) do update set
                            state = 'sending', attempts = notification.attempts + 1, claimed_until = :until
                        where notification.state = 'waiting'
                            or (notification.state = 'sending' and notification.claimed_until <= :now)
                        returning id
                        """)
                .bind("id", id)
                .bind("order", fact.orderId())
                .bind("occasion", fact.occasion().code())
                .bind("at", fact.at())
                .bind("until", until)
                .bind("now", now)
                .bind("subject", letter.subject())
                .bind("body", letter.text())
                .map(row -> Claim.MINE)
                .one()
                .switchIfEmpty(Mono.defer(() -> claimOfAnother(id)));
    }

    private Mono<Claim> claimOfAnother(UUID id) {
        return database.sql("select state from notification where id = :id")
                .bind("id", id)
                .map(row -> isOver(state(row)) ? Claim.DONE : Claim.BUSY)
                .one();
    }

    private static boolean isOver(State state) {
        return switch (state) {
            case SENDING, WAITING -> false;
            case SENT, UNDELIVERABLE, SHOWN -> true;
        };
    }

    @Override
    public Mono<Void> settle(UUID id, State state, String error, Instant at) {
        return database.sql("""
                        update notification set state = :state, error = :error,
                            settled_at = case when :over then cast(:at as timestamptz) end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", code(state))
                .bind("error", error)
                .bind("over", isOver(state))
                .bind("at", at)
                .then();
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
                state(row),
                row.get("settled_at", Instant.class),
                text(row, "subject"),
                text(row, "body"));
    }

    private static State state(Readable row) {
        return State.valueOf(text(row, "state").toUpperCase(Locale.ROOT));
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
