package dev.kiosk.fn.db;

import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Begins a transaction on another connection where {@code BEGIN} finds its own dead: a death that was not heard of yet when the
 * connection was lent. Nothing of the transaction has happened by then.
 */
final class LiveTransactionManager extends R2dbcTransactionManager {

    LiveTransactionManager(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    protected Mono<Void> doBegin(
            TransactionSynchronizationManager synchronization, Object transaction, TransactionDefinition definition) {
        return super.doBegin(synchronization, transaction, definition).retryWhen(DeadConnections.takeTheNext());
    }
}
