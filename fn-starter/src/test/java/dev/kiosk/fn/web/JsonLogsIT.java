package dev.kiosk.fn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import io.cloudevents.CloudEvent;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class JsonLogsIT {

    @Test
    void namesTraceOrderAndEventInEachLineOfAnEvent(CapturedOutput output) {
        UUID order = Ids.next();
        CloudEvent event = EventClient.event(new OrderConfirmed(order, 1));
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer server = SampleServer.start(database, "--spring.profiles.active=json")) {
            server.events().send(event);
        }

        JsonNode line = JsonMapper.shared()
                .readTree(output.getOut()
                        .lines()
                        .filter(text -> text.contains("Handled dev.kiosk.order.confirmed.v1"))
                        .findFirst()
                        .orElseThrow());
        assertThat(line.path("eventId").asString()).isEqualTo(event.getId());
        assertThat(line.path("subject").asString()).isEqualTo(order.toString());
        String trace = Objects.toString(event.getExtension("traceparent"));
        assertThat(trace).contains(line.path("traceId").asString());
        assertThat(line.path("traceId").asString()).hasSize(32);
    }
}
