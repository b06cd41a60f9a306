package dev.kiosk.local.broker;

import static dev.kiosk.local.broker.BrokerFixtures.BROKER;
import static dev.kiosk.local.broker.BrokerFixtures.event;
import static dev.kiosk.local.broker.BrokerFixtures.policy;
import static dev.kiosk.local.broker.BrokerFixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.DeliveryPolicy;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data plane contract of Knative Eventing, against subscribers made by hand. */
class DeliveryIT {

    private static final DeliveryPolicy NO_RETRY = policy(0, null);

    private final Database database = TestPostgres.database();
    private Subscriber subscriber;
    private Subscriber deadLetters;

    @SuppressWarnings("NullAway.Init") // each test runs its own
    private Broker broker;

    @BeforeEach
    void start() throws IOException {
        subscriber = Subscriber.start();
        deadLetters = Subscriber.start();
    }

    @AfterEach
    void stop() {
        broker.close();
        subscriber.close();
        deadLetters.close();
    }

    @Test
    void deliversWhatMatches() {
        run(trigger("paid", subscriber.uri("/events"), NO_RETRY));

        publish(event("paid", "1"));
        publish(event("shipped", "2"));
        publish(event("paid", "3"));

        awaitDone();
        assertThat(subscriber.receivedIds()).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void deliversTheEventUnchanged() {
        run(trigger("paid", subscriber.uri("/events"), NO_RETRY));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(subscriber.received()).containsExactly(event("paid", "1"));
    }

    @Test
    void eachTriggerGetsTheEvent() throws IOException {
        try (Subscriber other = Subscriber.start()) {
            run(trigger("paid", subscriber.uri("/one"), NO_RETRY), trigger("paid", other.uri("/other"), NO_RETRY));

            publish(event("paid", "1"));

            awaitDone();
            assertThat(subscriber.receivedIds()).containsExactly("1");
            assertThat(other.receivedIds()).containsExactly("1");
        }
    }

    @Test
    void publishesTheReply() throws IOException {
        try (Subscriber other = Subscriber.start()) {
            subscriber.answers(Subscriber.reply(event("shipped", "reply")));
            run(
                    trigger("paid", subscriber.uri("/events"), NO_RETRY),
                    trigger("shipped", other.uri("/events"), NO_RETRY));

            publish(event("paid", "1"));

            awaitDone();
            assertThat(other.received()).containsExactly(event("shipped", "reply"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 408, 409, 429, 500, 502, 503, 504})
    void triesAgainWhatMayPass(int status) {
        subscriber.answers(Subscriber.status(status), Subscriber.status(status));
        run(trigger("paid", subscriber.uri("/events"), policy(2, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(subscriber.receivedIds()).containsExactly("1", "1", "1");
        assertThat(deadLetters.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304, 400, 401, 403, 413, 415, 422})
    void givesUpAtOnceWhatCannotPass(int status) {
        subscriber.answers(Subscriber.status(status));
        run(trigger("paid", subscriber.uri("/events"), policy(5, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(subscriber.received()).hasSize(1);
        assertThat(deadLetters.receivedIds()).containsExactly("1");
        assertThat(deadLetters.received().getFirst().getExtension("knativeerrorcode"))
                .hasToString(Integer.toString(status));
    }

    @Test
    void aDeadLetterTellsWhereAndWhy() {
        subscriber.answers(Subscriber.body(422, "text/plain", "no such order"));
        URI destination = subscriber.uri("/events");
        run(trigger("paid", destination, policy(5, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        CloudEvent letter = deadLetters.received().getFirst();
        assertThat(letter.getType()).isEqualTo("paid");
        assertThat(letter.getData()).isEqualTo(event("paid", "1").getData());
        assertThat(letter.getExtension("knativeerrordest")).isEqualTo(destination.toString());
        assertThat(decoded(letter)).isEqualTo("no such order");
    }

    @Test
    void theErrorOfADeadLetterIsTruncated() {
        subscriber.answers(Subscriber.body(422, "text/plain", "x".repeat(5000)));
        run(trigger("paid", subscriber.uri("/events"), policy(5, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(decoded(deadLetters.received().getFirst())).hasSize(1024);
    }

    @Test
    void deadLettersWhatWasTriedOftenEnough() {
        subscriber.answers(Subscriber.status(500), Subscriber.status(500), Subscriber.status(503));
        run(trigger("paid", subscriber.uri("/events"), policy(2, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(subscriber.received()).hasSize(3);
        assertThat(deadLetters.receivedIds()).containsExactly("1");
        assertThat(deadLetters.received().getFirst().getExtension("knativeerrorcode"))
                .hasToString("503");
    }

    @Test
    void backsOffExponentially() {
        subscriber.answers(Subscriber.status(500), Subscriber.status(500), Subscriber.status(500));
        run(trigger("paid", subscriber.uri("/events"), policy(3, null)));

        publish(event("paid", "1"));

        awaitDone();
        List<Long> times = subscriber.times();
        assertThat(millis(times, 0)).isGreaterThanOrEqualTo(20);
        assertThat(millis(times, 1)).isGreaterThanOrEqualTo(40);
        assertThat(millis(times, 2)).isGreaterThanOrEqualTo(80);
    }

    @Test
    void waitsAsLongAsTheSubscriberAsksUpToTheMaximum() {
        subscriber.answers(Subscriber.retryAfter(503, 3600));
        run(trigger("paid", subscriber.uri("/events"), policy(1, null)));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(millis(subscriber.times(), 0)).isBetween(1000L, 5000L);
    }

    @Test
    void aReplyThatIsNoEventIsAFailure() {
        subscriber.answers(Subscriber.body(200, "application/json", "{\"ok\":true}"));
        run(trigger("paid", subscriber.uri("/events"), policy(1, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(subscriber.received()).hasSize(2);
        assertThat(deadLetters.received()).isEmpty();
    }

    @Test
    void anAnswerThatTakesTooLongIsAFailure() {
        CountDownLatch never = new CountDownLatch(1);
        subscriber.answers(exchange -> waitFor(never));
        run(trigger("paid", subscriber.uri("/events"), policy(0, Duration.ofMillis(300), deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        never.countDown();
        CloudEvent letter = deadLetters.received().getFirst();
        assertThat(letter.getExtension("knativeerrorcode")).isNull();
        assertThat(decoded(letter)).isEqualTo("no answer within PT0.3S");
    }

    @Test
    void triesAgainWhereNobodyListens() throws IOException {
        int port = subscriber.port();
        subscriber.close();
        run(trigger("paid", subscriber.uri("/events"), policy(10, null)));
        publish(event("paid", "1"));

        subscriber = Subscriber.startAt(port);

        awaitDone();
        assertThat(subscriber.receivedIds()).containsExactly("1");
    }

    @Test
    void deadLettersAreTriedUntilTheyAreTaken() {
        subscriber.answers(Subscriber.status(400));
        deadLetters.answers(Subscriber.status(400), Subscriber.status(500));
        run(trigger("paid", subscriber.uri("/events"), policy(0, deadLetters.uri("/dead"))));

        publish(event("paid", "1"));

        awaitDone();
        assertThat(deadLetters.receivedIds()).containsExactly("1", "1", "1");
    }

    @Test
    void oneSlowSubscriberDoesNotHoldUpAnother() throws IOException {
        CountDownLatch slow = new CountDownLatch(1);
        try (Subscriber quick = Subscriber.start()) {
            subscriber.answers(exchange -> {
                waitFor(slow);
                Subscriber.status(202).to(exchange);
            });
            run(trigger("paid", subscriber.uri("/slow"), NO_RETRY), trigger("paid", quick.uri("/quick"), NO_RETRY));

            publish(event("paid", "1"));

            await().untilAsserted(() -> assertThat(quick.receivedIds()).containsExactly("1"));
            slow.countDown();
            awaitDone();
        }
    }

    @Test
    void aCrowdOfEventsAllArrives() {
        run(trigger("paid", subscriber.uri("/events"), NO_RETRY));
        List<String> ids = IntStream.range(0, 2000).mapToObj(Integer::toString).toList();

        ids.parallelStream().forEach(id -> publish(event("paid", id)));

        awaitDone();
        assertThat(subscriber.receivedIds()).containsExactlyInAnyOrderElementsOf(ids);
    }

    private void run(Subscription... triggers) {
        EventStore store = PostgresEventStore.open(database.jdbcUrl(), database.username(), database.password());
        broker = new Broker(List.of(BROKER), List.of(triggers), store, new Courier(), Habits.BEST);
        broker.open(BrokerFixtures.AS_IT_STANDS);
    }

    private void publish(CloudEvent event) {
        broker.publish(BROKER, event).join();
    }

    private void awaitDone() {
        await().atMost(Duration.ofSeconds(20)).until(() -> broker.undelivered() == 0);
    }

    private static long millis(List<Long> times, int gap) {
        return TimeUnit.NANOSECONDS.toMillis(times.get(gap + 1) - times.get(gap));
    }

    private static String decoded(CloudEvent letter) {
        return new String(
                Base64.getDecoder().decode(String.valueOf(letter.getExtension("knativeerrordata"))),
                StandardCharsets.UTF_8);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
