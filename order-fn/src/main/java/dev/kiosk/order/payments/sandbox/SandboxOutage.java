package dev.kiosk.order.payments.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the sandbox is down, for all pods; each looks once a second. */
@Component
final class SandboxOutage {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DatabaseClient database;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, Instant.EPOCH);

    SandboxOutage(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(Instant endsAt, Instant lookedAt) {}

    /** Fails while it is down. */
    Mono<Void> check() {
        return Mono.defer(() -> {
            Known last = known;
            return clock.instant().isBefore(last.lookedAt().plus(FRESH)) ? refuse(last.endsAt()) : look();
        });
    }

    /** Down from now on, for so long. */
    Mono<Void> last(Duration time) {
        Instant now = clock.instant();
        return database.sql("""
                        insert into sandbox_outage (ends_at) values (:end)
                        on conflict (only_one) do update set ends_at = excluded.ends_at
                        """)
                .bind("end", now.plus(time))
                .then()
                .doOnSuccess(done -> known = new Known(now.plus(time), now));
    }

    private Mono<Void> look() {
        Instant now = clock.instant();
        return database.sql("select ends_at from sandbox_outage")
                .map(row -> SandboxPayment.get(row, "ends_at", Instant.class))
                .one()
                .defaultIfEmpty(Instant.EPOCH)
                .doOnNext(end -> known = new Known(end, now))
                .flatMap(this::refuse);
    }

    private Mono<Void> refuse(Instant endsAt) {
        return clock.instant().isBefore(endsAt) ? Mono.error(new SandboxDownException(endsAt)) : Mono.empty();
    }
}
