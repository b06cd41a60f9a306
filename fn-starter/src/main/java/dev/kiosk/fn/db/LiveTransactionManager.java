package dev.kiosk.fn.db;

import dev.kiosk.fn.audit.Auditing;
import dev.kiosk.fn.auth.StaffChange;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Objects;
import org.springframework.r2dbc.connection.ConnectionHolder;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.GenericReactiveTransaction;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Begins a transaction on another connection where {@code BEGIN} finds its own dead: a death that was not heard of yet when the
 * connection was lent. Nothing of the transaction has happened by then. What staff change in it is written down before it is committed.
 */
final class LiveTransactionManager extends R2dbcTransactionManager {

    LiveTransactionManager(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    protected Mono<Void> doBegin(
            TransactionSynchronizationManager synchronization, Object transaction, TransactionDefinition definition) {
        return super.doBegin(synchronization, transaction, definition)
                .contextWrite(StaffChange::without)
                .retryWhen(DeadConnections.takeTheNext())
                .then(Mono.defer(() -> Auditing.begin(connection(synchronization))));
    }

    @Override
    protected Mono<Void> prepareForCommit(
            TransactionSynchronizationManager synchronization, GenericReactiveTransaction transaction) {
        return transaction.isNewTransaction() ? Auditing.seal(connection(synchronization)) : Mono.empty();
    }

    private Connection connection(TransactionSynchronizationManager synchronization) {
        Object holder = synchronization.getResource(Objects.requireNonNull(getConnectionFactory()));
        return ((ConnectionHolder) Objects.requireNonNull(holder)).getConnection();
    }
}
