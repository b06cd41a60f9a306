package dev.kiosk.local.broker;

import static dev.kiosk.local.broker.BrokerFixtures.BROKER;
import static dev.kiosk.local.broker.BrokerFixtures.event;
import static dev.kiosk.local.broker.BrokerFixtures.policy;
import static dev.kiosk.local.broker.BrokerFixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.Subscription;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was accepted is delivered, whatever happens to the broker. */
class DurabilityIT {

    private final Database database = TestPostgres.database();
    private Subscriber subscriber;

    @BeforeEach
    void start() throws IOException {
        subscriber = Subscriber.start();
    }

    @AfterEach
    void stop() {
        subscriber.close();
    }

    @Test
    void eventsThatWereNeverDeliveredSurviveARestart() {
        List<String> ids = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
        try (Broker neverOpened = broker(toSubscriber())) {
            ids.forEach(id -> neverOpened.publish(BROKER, event("paid", id)).join());
        }

        try (Broker broker = broker(toSubscriber())) {
            broker.open(BrokerFixtures.AS_IT_STANDS);
            awaitDone(broker);
        }

        assertThat(subscriber.receivedIds()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatWaitsForARetrySurvivesARestart() {
        subscriber.answers(Subscriber.retryAfter(503, 60));
        try (Broker broker = broker(toSubscriber())) {
            broker.open(BrokerFixtures.AS_IT_STANDS);
            broker.publish(BROKER, event("paid", "1")).join();
            await().until(() -> subscriber.received().size() == 1);
        }

        try (Broker broker = broker(toSubscriber())) {
            broker.open(BrokerFixtures.AS_IT_STANDS);
            awaitDone(broker);
        }

        assertThat(subscriber.receivedIds()).containsExactly("1", "1");
    }

    @Test
    void whatIsDeliveredIsNotDeliveredAgain() throws SQLException {
        try (Broker broker = broker(toSubscriber())) {
            broker.open(BrokerFixtures.AS_IT_STANDS);
            broker.publish(BROKER, event("paid", "1")).join();
            awaitDone(broker);
        }

        try (Broker broker = broker(toSubscriber())) {
            assertThat(broker.undelivered()).isZero();
        }
        assertThat(count("event")).isZero();
        assertThat(count("delivery")).isZero();
    }

    @Test
    void aReplyIsKeptWithTheDeliveryThatMadeIt() {
        subscriber.answers(Subscriber.reply(event("shipped", "reply")));
        Subscription unreachable = trigger("shipped", subscriber.uri("/later"), policy(0, null));
        try (Broker broker = broker(toSubscriber(), unreachable)) {
            broker.open(BrokerFixtures.AS_IT_STANDS);
            broker.publish(BROKER, event("paid", "1")).join();
            await().until(() -> !subscriber.received().isEmpty());
        }

        try (Broker broker = broker(toSubscriber(), unreachable)) {
            broker.open(BrokerFixtures.AS_IT_STANDS);
            awaitDone(broker);
        }

        assertThat(subscriber.receivedIds())
                .startsWith("1")
                .containsOnlyOnce("1")
                .contains("reply");
    }

    @Test
    void aTriggerThatIsGoneLeavesNothingBehind() throws SQLException {
        try (Broker neverOpened = broker(toSubscriber())) {
            neverOpened.publish(BROKER, event("paid", "1")).join();
        }

        try (Broker broker = broker()) {
            assertThat(broker.undelivered()).isZero();
        }

        assertThat(count("event")).isZero();
    }

    @Test
    void refusesWhatItCannotKeepAndRecoversByItself() throws SQLException {
        try (Broker broker = broker(toSubscriber())) {
            execute("alter table event rename to away");
            assertThatThrownBy(() -> broker.publish(BROKER, event("paid", "1")).join())
                    .hasCauseInstanceOf(EventStoreException.class);

            execute("alter table away rename to event");
            broker.publish(BROKER, event("paid", "2")).join();
            broker.open(BrokerFixtures.AS_IT_STANDS);
            awaitDone(broker);
        }

        assertThat(subscriber.receivedIds()).containsExactly("2");
    }

    @Test
    void aDeliveryWhoseEndCannotBeWrittenIsRepeated() throws SQLException {
        try (Broker broker = broker(toSubscriber())) {
            broker.publish(BROKER, event("paid", "1")).join();
            execute("alter table delivery rename to away");
            broker.open(BrokerFixtures.AS_IT_STANDS);
            await().until(() -> subscriber.received().size() >= 2);

            execute("alter table away rename to delivery");
            awaitDone(broker);
        }

        assertThat(subscriber.receivedIds()).hasSizeGreaterThanOrEqualTo(2).containsOnly("1");
    }

    private Subscription toSubscriber() {
        return trigger("paid", subscriber.uri("/events"), policy(3, null));
    }

    private Broker broker(Subscription... triggers) {
        EventStore store = PostgresEventStore.open(database.jdbcUrl(), database.username(), database.password());
        return new Broker(List.of(BROKER), List.of(triggers), store, new Courier(), Habits.BEST);
    }

    private static void awaitDone(Broker broker) {
        await().atMost(Duration.ofSeconds(20)).until(() -> broker.undelivered() == 0);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
