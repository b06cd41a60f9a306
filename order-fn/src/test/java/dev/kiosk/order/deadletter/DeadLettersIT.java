package dev.kiosk.order.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeadLettersIT {

    private static final String DESTINATION = "http://inventory-fn/events";

    private final OrderServer server = OrderServer.shared();
    private final EventClient sink = EventClient.at(server.uri("/dead-letters"));
    private final UUID order = Ids.next();

    @Test
    void keepsAnEventWithWhereAndWhyItFailed() {
        CloudEvent event = failed(DESTINATION);

        EventResponse response = sink.send(event);

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("ce-"));
        JsonNode letter = letters().getFirst();
        assertThat(letter.get("eventId").stringValue()).isEqualTo(event.getId());
        assertThat(letter.get("type").stringValue()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(letter.get("source").stringValue()).isEqualTo("/kiosk/order-fn");
        assertThat(letter.get("subject").stringValue()).isEqualTo(order.toString());
        assertThat(letter.get("destination").stringValue()).isEqualTo(DESTINATION);
        assertThat(letter.get("code").intValue()).isEqualTo(422);
        assertThat(letter.get("error").stringValue()).isEqualTo("that can never be");
        assertThat(letter.has("replayedAt")).isFalse();
    }

    @Test
    void keepsTheEventAsItsEmitterWroteIt() {
        CloudEvent event = failed(DESTINATION);
        sink.send(event);

        CloudEvent kept = CloudEventCodec.fromJson(
                server.text("select event from dead_letter where subject = cast(:id as text)", order)
                        .getBytes(UTF_8));

        assertThat(kept.getId()).isEqualTo(event.getId());
        assertThat(kept.getExtensionNames()).noneMatch(name -> name.startsWith("knative"));
        assertThat(kept.getExtension("partitionkey")).isEqualTo(order.toString());
        assertThat(EventClient.data(kept, OrderConfirmed.class)).isEqualTo(new OrderConfirmed(order, 3));
    }

    @Test
    void keepsItOnceForEachDestinationHoweverOftenItComes() {
        CloudEvent event = failed(DESTINATION);
        sink.send(event);
        sink.sendStructured(event);
        sink.send(CloudEventBuilder.from(event)
                .withExtension("knativeerrordest", "http://storefront-fn-events/events")
                .build());

        assertThat(letters()).hasSize(2);
    }

    @Test
    void keepsAnEventOfWhichTheBrokerSaysNothing() {
        sink.send(EventClient.event(new OrderConfirmed(order, 3)));

        JsonNode letter = letters().getFirst();
        assertThat(letter.get("destination").stringValue()).isEmpty();
        assertThat(letter.has("code")).isFalse();
        assertThat(letter.has("error")).isFalse();
    }

    @Test
    void keepsAnErrorThatIsNotInBase64() {
        sink.send(CloudEventBuilder.from(failed(DESTINATION))
                .withExtension("knativeerrordata", "connection refused!")
                .build());

        assertThat(letters().getFirst().get("error").stringValue()).isEqualTo("connection refused!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "", "{\"specversion\": \"1.0\"}"})
    void keepsWhatIsNoCloudEventAsItCame(String body) {
        Map<String, String> headers =
                Map.of("content-type", "application/cloudevents+json", "x-mark", order.toString());

        assertThat(sink.sendRaw(headers, body.getBytes(UTF_8)).status()).isEqualTo(202);
        assertThat(sink.sendRaw(headers, body.getBytes(UTF_8)).status()).isEqualTo(202);

        assertThat(server.count(
                        "select count(*) from dead_letter where headers like '%' || cast(:id as text) || '%'", order))
                .isEqualTo(1);
        assertThat(server.text(
                        "select convert_from(body, 'UTF8') from dead_letter"
                                + " where headers like '%' || cast(:id as text) || '%'",
                        order))
                .isEqualTo(body);
    }

    @Test
    void keepsAnEventLargerThanAnyHandlerTakes() {
        CloudEvent large = CloudEventBuilder.from(failed(DESTINATION))
                .withData(("{\"a\": \"" + "x".repeat(2_000_000) + "\"}").getBytes(UTF_8))
                .build();

        assertThat(server.events().send(large).status()).isEqualTo(413);
        assertThat(sink.send(large).status()).isEqualTo(202);
    }

    @Test
    void keepsAnEventWithAnIdLongerThanAnIndexTakes() {
        CloudEvent event = CloudEventBuilder.from(failed(DESTINATION))
                .withId(IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining("-")))
                .build();

        assertThat(sink.sendStructured(event).status()).isEqualTo(202);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void keepsTextThatPostgresHasNoCharacterFor() {
        CloudEvent event = CloudEventBuilder.from(failed(DESTINATION))
                .withExtension("knativeerrordata", Base64.getEncoder().encodeToString("a\0b".getBytes(UTF_8)))
                .build();

        assertThat(sink.send(event).status()).isEqualTo(202);
        assertThat(letters().getFirst().get("error").stringValue()).isEqualTo("a\uFFFDb");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<String> sent = IntStream.range(0, 5)
                .mapToObj(i -> failed("http://subscriber-" + i))
                .map(event -> {
                    sink.send(event);
                    return event.getId();
                })
                .toList();

        List<String> listed = new ArrayList<>();
        String after = "";
        while (listed.size() < 5) {
            JsonNode page = OrderServer.json(server.get("/api/dead-letters?limit=2" + after));
            page.get("items").forEach(item -> listed.add(item.get("eventId").stringValue()));
            after = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
        }

        assertThat(listed.subList(0, 5)).isEqualTo(sent.reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "after=nonsense"})
    void refusesWhatItDoesNotUnderstand(String parameter) {
        assertThat(server.get("/api/dead-letters?" + parameter).statusCode()).isEqualTo(400);
    }

    private CloudEvent failed(String destination) {
        return CloudEventBuilder.from(EventClient.event(new OrderConfirmed(order, 3)))
                .withExtension("knativeerrordest", destination)
                .withExtension("knativeerrorcode", "422")
                .withExtension(
                        "knativeerrordata", Base64.getEncoder().encodeToString("that can never be".getBytes(UTF_8)))
                .build();
    }

    private List<JsonNode> letters() {
        return OrderServer.json(server.get("/api/dead-letters?limit=200"))
                .get("items")
                .valueStream()
                .filter(letter -> letter.has("subject")
                        && letter.get("subject").stringValue().equals(order.toString()))
                .toList();
    }
}
