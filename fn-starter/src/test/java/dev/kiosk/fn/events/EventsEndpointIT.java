package dev.kiosk.fn.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.fn.trace.TraceContext;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsEndpointIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private final UUID order = Ids.next();
    private SampleServer server;
    private EventClient events;

    @BeforeAll
    void start() {
        server = SampleServer.start(database);
        events = server.events();
    }

    @BeforeEach
    void calm() {
        server.broker().refuse(false);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersWithTheReplyInBinaryMode() {
        CloudEvent event = EventClient.event(new OrderConfirmed(fresh(), 1));

        EventResponse response = events.send(event);

        assertThat(response.status()).isEqualTo(200);
        CloudEvent reply = response.replied();
        assertThat(reply.getType()).isEqualTo("dev.kiosk.inventory.committed.v1");
        assertThat(reply.getSubject()).isEqualTo(event.getSubject());
        assertThat(reply.getExtension("partitionkey")).isEqualTo(event.getSubject());
        assertThat(reply.getExtension("causationid")).isEqualTo(event.getId());
        assertThat(reply.getExtension("correlationid")).isEqualTo(event.getExtension("correlationid"));
        assertThat(trace(reply).traceId()).isEqualTo(trace(event).traceId());
        assertThat(trace(reply).spanId()).isNotEqualTo(trace(event).spanId());
    }

    @Test
    void givesADuplicateTheSameReplyInEitherModeAndNoSecondEffect() {
        UUID id = fresh();
        CloudEvent event = EventClient.event(new OrderConfirmed(id, 1));

        CloudEvent first = events.send(event).replied();
        CloudEvent second = events.sendStructured(event).replied();

        assertThat(second).isEqualTo(first);
        assertThat(server.effects(id)).hasSize(1);
    }

    @Test
    void handlesTheSameEventOnceWhenItComesManyTimesAtOnce() {
        UUID id = fresh();
        CloudEvent event = EventClient.event(new OrderConfirmed(id, 1));

        List<CompletableFuture<EventResponse>> responses =
                IntStream.range(0, 20).mapToObj(i -> events.sendAsync(event)).toList();

        assertThat(responses.stream()
                        .map(response -> response.join().replied().getId())
                        .distinct())
                .hasSize(1);
        assertThat(server.effects(id)).hasSize(1);
    }

    @Test
    void answersWithoutAReplyEmptyAndWithoutCloudEventHeaders() {
        EventResponse response = events.send(new OrderCancelled(fresh(), 1, "fine"));

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("ce-"));
    }

    @Test
    void sendsFurtherEventsBeforeItAnswers() {
        UUID id = fresh();

        EventResponse response = events.send(new PaymentFailed(id, Ids.next(), 1, "GBP", "declined"));

        assertThat(response.replied().getType()).isEqualTo("dev.kiosk.order.cancelled.v1");
        assertThat(server.broker().published(id.toString()))
                .singleElement()
                .satisfies(event -> assertThat(event.getType()).isEqualTo("dev.kiosk.order.confirmed.v1"));
        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void preparesOutsideTheTransactionAndHandlesWithWhatWasPrepared() {
        UUID id = fresh();

        assertThat(events.send(new OrderExpired(id, 1, "late")).status()).isEqualTo(202);
        assertThat(server.effects(id)).containsExactly("prepared-late");
    }

    @Test
    void handlesWithEveryFeatureInOneTransactionAndFinishesAfterIt() {
        CloudEvent event = EventClient.event(new OrderRejected(fresh(), 1, "fine"));

        assertThat(events.send(event).status()).isEqualTo(202);
        assertThat(events.send(event).status()).isEqualTo(202);

        assertThat(server.effects(UUID.fromString(event.getSubject()))).containsExactly("seen", "owed", "told");
    }

    @Test
    void keepsNothingOfAnyFeatureWhenOneRefuses() {
        UUID id = fresh();

        assertThat(events.send(new OrderRejected(id, 1, "impossible")).status()).isEqualTo(422);
        assertThat(server.effects(id)).isEmpty();
    }

    @Test
    void hasHandledAnEventThoughWhatFollowsFails() {
        UUID id = fresh();

        assertThat(events.send(new OrderRejected(id, 1, "unreachable")).status())
                .isEqualTo(202);
        assertThat(server.effects(id)).containsExactly("seen", "owed");
    }

    @Test
    void refusesForNowWhatBuildsOnSomethingNotHereYetAndKeepsNothingOfIt() {
        UUID id = fresh();

        EventResponse response = events.send(new OrderCancelled(id, 1, "too-early"));

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().firstValue("retry-after")).isPresent();
        assertThat(server.effects(id)).isEmpty();
    }

    @Test
    void refusesForGoodWhatCanNeverBe() {
        assertThat(events.send(new OrderCancelled(fresh(), 1, "impossible")).status())
                .isEqualTo(422);
    }

    @Test
    void hidesWhatWentWrongInside() {
        EventResponse response = events.send(new OrderCancelled(fresh(), 1, "bug"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.body()).contains("/problems/internal-error").doesNotContain("secret");
    }

    @Test
    void letsAPoisonEventNotSpoilItsNeighbours() {
        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 30)
                .mapToObj(i -> new OrderCancelled(fresh(), 1, i % 10 == 0 ? "bug" : "fine"))
                .map(event -> events.sendAsync(EventClient.event(event)))
                .toList();

        List<Integer> statuses =
                responses.stream().map(response -> response.join().status()).toList();

        for (int i = 0; i < statuses.size(); i++) {
            assertThat(statuses.get(i)).isEqualTo(i % 10 == 0 ? 500 : 202);
        }
    }

    @Test
    void refusesWhatIsNoCloudEvent() {
        EventResponse response = events.sendRaw(Map.of("content-type", "application/json"), "{}".getBytes(UTF_8));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("/problems/not-a-cloudevent");
    }

    @ParameterizedTest
    @CsvSource({"ce-id, x-%FF", "ce-id, ''", "ce-source, /s%FE", "ce-source, ''", "ce-type, ''", "ce-specversion, ''"})
    void refusesAnIdentityThatIsNone(String header, String value) {
        UUID id = fresh();
        Map<String, String> headers = new LinkedHashMap<>();
        byte[] body = CloudEventCodec.encodeBinary(EventClient.event(new OrderConfirmed(id, 1)), headers::put);
        headers.put(header, value);

        assertThat(events.sendRaw(headers, body).status()).isEqualTo(400);
        assertThat(server.effects(id)).isEmpty();
    }

    @Test
    void refusesAStructuredEventWithAnEmptyId() {
        String body = new String(CloudEventCodec.toJson(EventClient.event(new OrderConfirmed(fresh(), 1))), UTF_8)
                .replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"\"");

        assertThat(events.sendRaw(Map.of("content-type", CloudEventCodec.STRUCTURED_JSON), body.getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesNumbersThatAreTexts() {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(new OrderConfirmed(fresh(), 1)))
                .withData(("{\"orderId\":\"" + fresh() + "\",\"version\":\"1\"}").getBytes(UTF_8))
                .build();

        assertThat(events.send(event).status()).isEqualTo(400);
        assertThat(HttpCalls.post(
                                server.uri("/number"),
                                "{\"number\": \"1\"}",
                                Map.of("content-type", "application/json"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesABatch() {
        assertThat(events.sendRaw(Map.of("content-type", "application/cloudevents-batch+json"), "[]".getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesDataThatIsNoJson() {
        assertThat(sendConfirmed("{broken").status()).isEqualTo(400);
    }

    @Test
    void refusesDataThatViolatesItsSchemaAndSaysHow() {
        EventResponse response = sendConfirmed("{\"orderId\":\"" + order + "\",\"version\":0}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/invalid-event", "version");
    }

    @Test
    void refusesAnEventWithoutTheDataItMustHave() {
        assertThat(sendConfirmed("").status()).isEqualTo(400);
    }

    @Test
    void refusesTypesItDoesNotKnowOrHandleOrOfALaterVersion() {
        assertThat(events.send(new OrderDelivered(order, 1)).status()).isEqualTo(422);
        for (String type : List.of("dev.kiosk.order.confirmed.v2", "com.example.anything")) {
            CloudEvent event = CloudEventBuilder.v1(EventClient.event(new OrderConfirmed(order, 1)))
                    .withType(type)
                    .build();
            assertThat(events.send(event).status()).as(type).isEqualTo(422);
        }
    }

    @Test
    void toleratesFieldsThatALaterReleaseAdded() {
        assertThat(sendConfirmed("{\"orderId\":\"" + fresh() + "\",\"version\":1,\"added\":[1]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String padding = "x".repeat(1_100_000);

        EventResponse response =
                sendConfirmed("{\"orderId\":\"" + fresh() + "\",\"version\":1,\"added\":\"" + padding + "\"}");

        assertThat(response.status()).isEqualTo(413);
    }

    @Test
    void takesEventsByPostOnly() {
        HttpResponse<String> response = HttpCalls.get(server.uri("/events"), Map.of());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("POST");
    }

    @Test
    void namesTheCorrelationThatARequestCameWith() {
        HttpResponse<String> response =
                HttpCalls.post(server.uri("/events"), "{}", Map.of("X-Correlation-Id", "complaint-17"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("x-correlation-id")).contains("complaint-17");
    }

    @Test
    void countsWhatItCannotRead() {
        long before = server.measured("unknown", "415");

        events.sendRaw(Map.of("content-type", "application/cloudevents-batch+json"), "[]".getBytes(UTF_8));

        assertThat(server.measured("unknown", "415")).isEqualTo(before + 1);
    }

    @Test
    void readsAttributesThatAreNotAscii() {
        CloudEvent event = CloudEventBuilder.v1(EventClient.event(new OrderConfirmed(fresh(), 1)))
                .withId("Größe 世界 100%")
                .withExtension("correlationid", "für dich")
                .build();

        CloudEvent reply = events.send(event).replied();

        assertThat(reply.getExtension("causationid")).isEqualTo("Größe 世界 100%");
        assertThat(reply.getExtension("correlationid")).isEqualTo("für dich");
    }

    @Test
    void answers503WhileTheDatabaseIsAwayAndRecoversByItself() {
        UUID id = fresh();
        CloudEvent event = EventClient.event(new OrderConfirmed(id, 1));
        database.shutOut();
        EventResponse during;
        try {
            during = events.send(event);
        } finally {
            database.letIn();
        }

        assertThat(during.status()).isEqualTo(503);
        assertThat(during.headers().firstValue("retry-after")).isPresent();
        assertThat(events.send(event).status()).isEqualTo(200);
        assertThat(server.effects(id)).hasSize(1);
    }

    private EventResponse sendConfirmed(String body) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "ce-specversion", "1.0",
                "ce-id", Ids.next().toString(),
                "ce-source", "/kiosk/order-fn",
                "ce-type", "dev.kiosk.order.confirmed.v1",
                "content-type", "application/json"));
        return events.sendRaw(headers, body.getBytes(UTF_8));
    }

    private static UUID fresh() {
        return Ids.next();
    }

    private static TraceContext trace(CloudEvent event) {
        return TraceContext.parse((String) Objects.requireNonNull(event.getExtension("traceparent")))
                .orElseThrow();
    }
}
