package dev.kiosk.storefront.live.db;

import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Hints;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Hints by LISTEN, on a connection that is made when somebody listens and made again when it breaks. */
final class PostgresHints implements Hints {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresHints.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AFTER_IT = Duration.ofSeconds(5);
    private static final String CATALOGUE = "kiosk_catalogue";

    private final Mono<PostgresqlConnection> connection;

    /** @param database opens connections that no pool and no pooler stands before */
    PostgresHints(ConnectionFactory database) {
        this.connection =
                Mono.from(database.create()).cast(PostgresqlConnection.class).timeout(PATIENCE);
    }

    @Override
    public Flux<Hint> hints() {
        return Flux.usingWhen(connection, PostgresHints::listen, PostgresqlConnection::close)
                .doOnError(failure -> LOG.warn("No hints for a while: {}", failure.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .jitter(0.5)
                        .transientErrors(true));
    }

    /** Hears before it says that it does, and says when it no longer does. The driver drops what is not asked for. */
    private static Flux<Hint> listen(PostgresqlConnection connection) {
        Flux<Hint> heard = connection
                .getNotifications()
                .onBackpressureBuffer()
                .map(PostgresHints::hint)
                .concatWith(Mono.error(() -> new IllegalStateException("the connection was closed")));
        Mono<Hint> listening = connection
                .createStatement("listen kiosk_live; listen " + CATALOGUE)
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .then(Mono.just(new Hint.Heard()));
        return Flux.merge(heard, listening.timeout(PATIENCE), lookAfter(connection))
                .onErrorResume(failure -> Flux.concat(Mono.just(new Hint.Lost()), Mono.error(failure)));
    }

    private static Hint hint(Notification notification) {
        return notification.getName().equals(CATALOGUE)
                ? new Hint.CatalogueChanged()
                : HintText.read(Objects.requireNonNullElse(notification.getParameter(), ""));
    }

    /** A database that vanished without a word is noticed all the same. */
    private static Mono<Hint> lookAfter(PostgresqlConnection connection) {
        return Flux.interval(LOOK_AFTER_IT)
                .concatMap(tick -> connection.validate(ValidationDepth.REMOTE).timeout(PATIENCE))
                .filter(alive -> !alive)
                .next()
                .then(Mono.error(() -> new IllegalStateException("the connection is dead")));
    }
}
