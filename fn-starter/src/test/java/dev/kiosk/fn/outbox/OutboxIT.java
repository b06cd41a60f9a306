package dev.kiosk.fn.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import io.cloudevents.CloudEvent;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.r2dbc.core.DatabaseClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private UUID order = Ids.next();
    private SampleServer server;

    @BeforeAll
    void start() {
        server = SampleServer.start(database, "--kiosk.fn.outbox-claim=PT0.2S");
    }

    @BeforeEach
    void calm() {
        order = Ids.next();
        server.broker().refuse(false);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void hasSentTheEventWhenItAnswers() {
        HttpResponse<String> response = confirm(Map.of());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.broker().published(order.toString())).hasSize(1);
        assertThat(server.effects(order)).containsExactly("confirmed");
        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void carriesTraceAndCorrelationOfTheRequestIntoTheEvent() {
        HttpResponse<String> response = confirm(Map.of(
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "X-Correlation-Id",
                "visit-7"));

        CloudEvent event = server.broker().published(order.toString()).getFirst();
        assertThat(Objects.toString(event.getExtension("traceparent")))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(event.getExtension("correlationid")).isEqualTo("visit-7");
        assertThat(event.getExtension("causationid")).isNull();
        assertThat(response.headers().firstValue("X-Correlation-Id")).contains("visit-7");
    }

    @Test
    void answersAlthoughTheBrokerRefusesAndSendsOnASweepWithTheSameId() {
        server.broker().refuse(true);
        assertThat(confirm(Map.of()).statusCode()).isEqualTo(200);
        assertThat(server.effects(order)).containsExactly("confirmed");
        assertThat(server.count("outbox")).isEqualTo(1);
        server.broker().refuse(false);

        await().untilAsserted(() -> {
            HttpCalls.post(server.uri("/sweep"), "", Map.of());
            assertThat(server.broker().published(order.toString())).hasSize(1);
        });
        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void sendsWhatWasLeftWhenTheNextCustomerComesBy() {
        server.broker().refuse(true);
        confirm(Map.of());
        server.broker().refuse(false);
        UUID left = order;

        await().untilAsserted(() -> {
            order = Ids.next();
            confirm(Map.of());
            assertThat(server.broker().published(left.toString())).hasSize(1);
        });
    }

    @Test
    void leavesAnEventToTheRequestThatIsSendingIt() {
        server.broker().refuse(true);
        try (SampleServer patient = SampleServer.start(database, "--kiosk.fn.outbox-claim=PT1H")) {
            patient.broker().refuse(true);
            HttpCalls.post(patient.uri("/confirm/" + order), "", Map.of());
            patient.broker().refuse(false);

            String swept = HttpCalls.post(patient.uri("/sweep"), "", Map.of()).body();

            assertThat(swept).contains("\"outbox\":0");
            assertThat(patient.broker().published()).isEmpty();
        }
        server.context()
                .getBean(DatabaseClient.class)
                .sql("delete from outbox")
                .then()
                .block();
    }

    @Test
    void keepsNothingOfACommandThatFails() {
        HttpResponse<String> response = HttpCalls.post(server.uri("/fail/" + order), "", Map.of());

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(server.effects(order)).isEmpty();
        assertThat(server.count("outbox")).isZero();
    }

    private HttpResponse<String> confirm(Map<String, String> headers) {
        return HttpCalls.post(server.uri("/confirm/" + order), "", headers);
    }
}
