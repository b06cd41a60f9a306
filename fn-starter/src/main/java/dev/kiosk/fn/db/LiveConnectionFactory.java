package dev.kiosk.fn.db;

import dev.kiosk.fn.audit.AuditedConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import reactor.core.publisher.Mono;

/** Lends connections of a pool, passes over those that are known to be closed, and has what staff change on them told. */
final class LiveConnectionFactory implements ConnectionFactory {

    private final ConnectionFactory pool;

    LiveConnectionFactory(ConnectionFactory pool) {
        this.pool = pool;
    }

    @Override
    public Mono<Connection> create() {
        return Mono.<Connection>from(pool.create())
                .retryWhen(DeadConnections.takeTheNext())
                .flatMap(AuditedConnection::lend);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return pool.getMetadata();
    }
}
