package dev.kiosk.fn.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.TestDatabase;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadConnectionsIT {

    private static final int POOL = 10;

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private SampleServer server;

    @BeforeAll
    void start() {
        server = SampleServer.start(database);
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @RepeatedTest(3)
    void anEventIsHandledAlthoughAllConnectionsOfThePoolDied() {
        fillPool();
        database.cutConnections();
        UUID order = Ids.next();

        assertThat(server.events().send(new OrderConfirmed(order, 1)).status()).isEqualTo(200);
        assertThat(server.effects(order)).hasSize(1);
    }

    @Test
    void aReadIsAnsweredAlthoughAllConnectionsOfThePoolAreKnownToBeDead() {
        fillPool();
        database.cutConnections();
        server.events().send(new OrderConfirmed(Ids.next(), 1));

        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void aTransactionBeginsAlthoughItsFirstConnectionsDieBeforeTheirDeathIsHeardOf() {
        Dying connections = new Dying(driver(database.username()), 3);
        DatabaseClient client = DatabaseClient.create(connections);

        Mono<Integer> one = client.sql("select 1")
                .mapValue(Integer.class)
                .one()
                .as(TransactionalOperator.create(new LiveTransactionManager(connections))::transactional);

        assertThat(one.block()).isEqualTo(1);
        assertThat(connections.lent).hasValue(4);
    }

    @Test
    void whatIsNoDeathOfAConnectionIsNotTriedAgain() {
        Dying connections = new Dying(driver("nobody"), 0);
        TransactionalOperator transaction = TransactionalOperator.create(new LiveTransactionManager(connections));

        assertThatThrownBy(() -> Mono.just(1).as(transaction::transactional).block())
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(connections.lent).hasValue(1);
    }

    /** Holds as many connections as there may be, all at once; a busy Postgres may need longer for them than one waits. */
    private void fillPool() {
        Flux.range(0, POOL)
                .flatMap(
                        i -> server.context()
                                .getBean(DatabaseClient.class)
                                .sql("select pg_sleep(0.3)")
                                .then(),
                        POOL)
                .retry(5)
                .blockLast();
    }

    private ConnectionFactory driver(String user) {
        return ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, user)
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build());
    }

    /** Its first connections are ended by the server at the moment when they are lent. */
    private final class Dying implements ConnectionFactory {

        private final ConnectionFactory driver;
        private final int dying;
        private final AtomicInteger lent = new AtomicInteger();

        Dying(ConnectionFactory driver, int dying) {
            this.driver = driver;
            this.dying = dying;
        }

        @Override
        public Mono<Connection> create() {
            return Mono.defer(() -> {
                boolean dies = lent.incrementAndGet() <= dying;
                return Mono.<Connection>from(driver.create()).doOnNext(connection -> {
                    if (dies) {
                        database.cutConnections();
                    }
                });
            });
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return driver.getMetadata();
        }
    }
}
