package dev.kiosk.fn.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.r2dbc.core.DatabaseClient;

/** The broker took it, and nobody answers: it is said again until somebody does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwaitedAnswersIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private SampleServer server;
    private UUID order = Ids.next();

    @BeforeAll
    void start() {
        server = SampleServer.start(database, "--kiosk.fn.outbox-claim=PT0.2S", "--kiosk.fn.inbox-retention=PT20S");
    }

    @BeforeEach
    void anew() {
        order = Ids.next();
        server.broker().forget();
        sql("delete from outbox");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isSaidAgainWithTheSameIdUntilEverybodyHasAnswered() {
        capture();
        String id = said().getFirst().getId();

        awaitSayings(3);
        answer(id, new StockReleased(order, Ids.next(), List.of(new StockLine("cup", 1, 1, 1))));
        assertThat(server.count("outbox")).as("one of two has answered").isEqualTo(1);
        answer(id, new CancellationRequested(order, "changed-mind"));

        assertThat(server.count("outbox")).isZero();
        assertThat(said()).extracting(CloudEvent::getId).containsOnly(id);
    }

    @Test
    void takesNothingForAnAnswerThatSomethingElseCaused() {
        capture();

        answer(Ids.next().toString(), new CancellationRequested(order, "changed-mind"));
        answer("no id of ours", new CancellationRequested(order, "changed-mind"));

        assertThat(texts("select array_to_string(awaits, ' ') as t from outbox"))
                .containsExactly("/kiosk/inventory-fn /kiosk/storefront-fn");
    }

    @Test
    void isSettledByNewsOfItsSubjectWhateverTheCause() {
        HttpCalls.post(server.uri("/refund/" + order), "", Map.of());
        awaitSayings(2);

        server.events().send(new CancellationRequested(Ids.next(), "changed-mind"));
        assertThat(server.count("outbox")).isEqualTo(1);
        server.events().send(new CancellationRequested(order, "changed-mind"));

        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void aReplyIsSaidAgainToo() {
        CloudEvent reply = server.events()
                .send(new OrderReturned(order, 1, "damaged", List.of(new OrderedLine("cup", 1))))
                .replied();
        assertThat(said()).isEmpty();

        awaitSayings(1);

        assertThat(said().getFirst()).isEqualTo(reply);
    }

    @Test
    void isRarerAndRarer() {
        capture();
        await().until(() -> sweptUntil(3));

        assertThat(
                        texts(
                                "select case when due_at > now() + interval '0.3 s' then 'later' else 'soon' end as t from outbox"))
                .containsExactly("later");
    }

    @Test
    void isGivenUpBeforeReceiversForgetWhatTheyHandled() {
        capture();
        sql("update outbox set created_at = now() - interval '11 s', due_at = now()");
        server.broker().forget();

        sweep();

        assertThat(said()).isEmpty();
        assertThat(server.count("outbox")).isZero();
    }

    private void capture() {
        assertThat(HttpCalls.post(server.uri("/capture/" + order), "", Map.of()).statusCode())
                .isEqualTo(200);
    }

    private void answer(String cause, EventData data) {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(data))
                .withExtension("causationid", cause)
                .build();
        assertThat(server.events().send(event).status()).isEqualTo(202);
    }

    private List<CloudEvent> said() {
        return server.broker().published(order.toString());
    }

    private void awaitSayings(int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> sweptUntil(times));
    }

    private boolean sweptUntil(int times) {
        sweep();
        return said().size() >= times;
    }

    private void sweep() {
        HttpCalls.post(server.uri("/sweep"), "", Map.of());
    }

    private void sql(String statement) {
        client().sql(statement).then().block();
    }

    private List<String> texts(String query) {
        return Objects.requireNonNull(client().sql(query)
                .map(row -> String.valueOf(row.get("t", String.class)))
                .all()
                .collectList()
                .block());
    }

    private DatabaseClient client() {
        return server.context().getBean(DatabaseClient.class);
    }
}
