package dev.kiosk.local.broker;

import static dev.kiosk.local.broker.BrokerFixtures.BROKER;
import static dev.kiosk.local.broker.BrokerFixtures.event;
import static dev.kiosk.local.broker.BrokerFixtures.policy;
import static dev.kiosk.local.broker.BrokerFixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker of the in-memory channel: it answers when all is over, and who hangs up cancels what is not. */
class AnswersLastIT {

    private final Database database = TestPostgres.database();
    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch coldStart = new CountDownLatch(1);
    private Subscriber first;
    private Subscriber second;
    private Broker broker;
    private BrokerServer server;

    @BeforeEach
    void start() throws IOException {
        first = Subscriber.start();
        second = Subscriber.start();
        EventStore store = PostgresEventStore.open(database.jdbcUrl(), database.username(), database.password());
        broker = new Broker(
                List.of(BROKER),
                List.of(
                        trigger("paid", first.uri("/first"), policy(0, null)),
                        trigger("shipped", second.uri("/second"), policy(3, null))),
                store,
                new Courier(),
                new Habits(true, Losses.NONE));
        broker.open(BrokerFixtures.AS_IT_STANDS);
        server =
                BrokerServer.start(broker, List.of(BROKER), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() {
        coldStart.countDown();
        server.close();
        broker.close();
        first.close();
        second.close();
    }

    @Test
    void answersWhenTheSubscribersOfTheReplyHaveAnsweredToo() throws Exception {
        first.answers(Subscriber.reply(event("shipped", "reply")));
        second.answers(Subscriber.status(503), Subscriber.status(202));

        assertThat(publish(Duration.ofSeconds(20))).isEqualTo(202);

        assertThat(second.receivedIds()).containsExactly("reply", "reply");
        assertThat(broker.undelivered()).isZero();
    }

    @Test
    void publishesNoReplyOfWhatItsPublisherHungUpOn() {
        first.answers(exchange -> {
            awaitColdStart();
            Subscriber.reply(event("shipped", "reply")).to(exchange);
        });

        assertThatThrownBy(() -> publish(Duration.ofMillis(700))).isInstanceOf(HttpTimeoutException.class);
        await().until(() -> first.received().size() == 1);
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        coldStart.countDown();

        await().until(() -> broker.undelivered() == 0);
        assertThat(second.received()).isEmpty();
    }

    private int publish(Duration patience) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/kiosk/default"))
                .timeout(patience);
        byte[] body = CloudEventCodec.encodeBinary(event("paid", "1"), request::header);
        return http.send(
                        request.POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void awaitColdStart() {
        try {
            assertThat(coldStart.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
