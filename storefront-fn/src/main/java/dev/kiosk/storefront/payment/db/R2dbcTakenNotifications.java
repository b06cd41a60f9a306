package dev.kiosk.storefront.payment.db;

import dev.kiosk.storefront.payment.domain.TakenNotifications;
import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A row for each: the primary key makes a second one wait for the first, and then stay out. */
@Repository
class R2dbcTakenNotifications implements TakenNotifications {

    private final DatabaseClient database;
    private final Clock clock;

    R2dbcTakenNotifications(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> take(String provider, String eventId, String kind) {
        return database.sql("""
                        insert into payment_notification (provider, event_id, kind, taken_at)
                        values (:provider, :eventId, :kind, :at) on conflict do nothing
                        """)
                .bind("provider", provider)
                .bind("eventId", eventId)
                .bind("kind", kind)
                .bind("at", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Long> forgetOlderThan(Duration age, int limit) {
        return database.sql("""
                        delete from payment_notification where (provider, event_id) in (
                            select provider, event_id from payment_notification where taken_at < :before
                            order by taken_at limit :limit for update skip locked)
                        """)
                .bind("before", clock.instant().minus(age))
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }
}
