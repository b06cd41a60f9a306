package dev.kiosk.fn.db;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Up when the database answers and its schema is at least what the code needs. */
public final class SchemaHealthIndicator implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaHealthIndicator.class);

    private final DatabaseClient database;
    private final String function;
    private final int neededShared;
    private final int neededOwn;

    public SchemaHealthIndicator(DatabaseClient database, String function) {
        this.database = database;
        this.function = function;
        this.neededShared = Migrations.newest(Migrations.SHARED);
        this.neededOwn = Migrations.newest(function);
    }

    @Override
    public Mono<Health> health() {
        return Mono.zip(applied(Migrations.SHARED), applied(function), this::compare)
                .onErrorResume(failure -> Mono.just(Health.down()
                        .withDetail("reason", "the database does not answer, or was never migrated")
                        .withDetail("error", failure.toString())
                        .build()));
    }

    /** Says at start what is wrong, rather than leaving it to whoever reads the probes. */
    @EventListener(ApplicationReadyEvent.class)
    public Mono<Void> report() {
        return health().filter(health -> !health.getStatus().equals(Status.UP))
                .doOnNext(health -> LOG.error("{} is not ready: {}", function, health.getDetails()))
                .then();
    }

    private Mono<Integer> applied(String set) {
        return database.sql("select coalesce(max(cast(version as int)), 0) as version from " + Migrations.historyOf(set)
                        + " where success")
                .map(row -> Objects.requireNonNull(row.get("version", Integer.class)))
                .one();
    }

    private Health compare(int shared, int own) {
        Health.Builder health = shared >= neededShared && own >= neededOwn
                ? Health.up()
                : Health.down()
                        .withDetail("reason", "the schema is older than this code needs; run the command migrate");
        return health.withDetail("schema", own)
                .withDetail("needed", neededOwn)
                .withDetail("sharedSchema", shared)
                .withDetail("sharedNeeded", neededShared)
                .build();
    }
}
