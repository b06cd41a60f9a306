package dev.kiosk.storefront.webhook.db;

import dev.kiosk.storefront.webhook.domain.TakenWebhooks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A row for each: the primary key makes a second one wait for the first, and then stay out. */
@Repository
class R2dbcTakenWebhooks implements TakenWebhooks {

    private final DatabaseClient database;
    private final Clock clock;

    R2dbcTakenWebhooks(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> take(String provider, String eventId, String kind) {
        return database.sql("""
                        insert into webhook (provider, event_id, kind, taken_at)
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
                        delete from webhook where (provider, event_id) in (
                            select provider, event_id from webhook where taken_at < :before
                            order by taken_at limit :limit for update skip locked)
                        """)
                .bind("before", clock.instant().minus(age))
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }
}
