package dev.kiosk.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TallyIT {

    private final TestDatabase database = TestDatabase.migrated(TallyFunction.NAME);
    private ConfigurableApplicationContext function;
    private String address;
    private EventClient events;

    @BeforeAll
    void start() {
        function = FunctionApplication.of(TallyFunction.NAME, TallyFunction.class)
                .run(
                        "--server.port=0",
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + database.username(),
                        "--spring.r2dbc.password=" + database.password());
        address = "http://localhost:" + function.getEnvironment().getProperty("local.server.port");
        events = EventClient.at(URI.create(address + "/events"));
    }

    @AfterAll
    void stop() {
        function.close();
        database.close();
    }

    @Test
    void answersTenWithEleven() {
        assertThat(HttpCalls.post(URI.create(address + "/api/next"), "{\"number\": 10}", Map.of())
                        .body())
                .isEqualTo("{\"number\":11}");
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThat(HttpCalls.post(URI.create(address + "/api/next"), "{\"number\": -1}", Map.of())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void countsAnOrderOnceHoweverOftenItIsConfirmed() {
        UUID order = Ids.next();
        String before = confirmedOrders();
        CloudEvent event = EventClient.event(new OrderConfirmed(order, 1));

        assertThat(events.send(event).status()).isEqualTo(202);
        String after = confirmedOrders();
        assertThat(events.send(event).status()).isEqualTo(202);
        assertThat(events.send(new OrderConfirmed(order, 2)).status()).isEqualTo(202);

        assertThat(after).isNotEqualTo(before);
        assertThat(confirmedOrders()).isEqualTo(after);
    }

    @Test
    void refusesAnEventThatViolatesItsSchema() {
        Map<String, String> headers = Map.of(
                "ce-specversion", "1.0",
                "ce-id", Ids.next().toString(),
                "ce-source", "/kiosk/order-fn",
                "ce-type", "dev.kiosk.order.confirmed.v1",
                "content-type", "application/json");

        assertThat(events.sendRaw(headers, "{}".getBytes(UTF_8)).status()).isEqualTo(400);
    }

    private String confirmedOrders() {
        return HttpCalls.get(URI.create(address + "/api/confirmed-orders"), Map.of())
                .body();
    }
}
