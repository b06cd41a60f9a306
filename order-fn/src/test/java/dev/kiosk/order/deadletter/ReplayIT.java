package dev.kiosk.order.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.FakeSubscriber;
import dev.kiosk.order.testing.OrderServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private final FakeSubscriber inventory = new FakeSubscriber();
    private final FakeSubscriber storefront = new FakeSubscriber();
    private final OrderServer server = OrderServer.beside(
            "--kiosk.order.dead-letters.subscribers=http://elsewhere/events," + inventory.url()
                    + "#order.placed+order.confirmed," + storefront.url() + "#order.confirmed",
            "--kiosk.order.dead-letters.timeout=1s");
    private final EventClient sink = EventClient.at(server.uri("/dead-letters"));
    private UUID order = Ids.next();

    @BeforeEach
    void another() {
        order = Ids.next();
        inventory.answer(202, null);
        storefront.answer(202, null);
    }

    @AfterAll
    void stop() {
        server.context().close();
        inventory.close();
        storefront.close();
    }

    @Test
    void deliversTheSameEventToTheOneThatDidNotTakeIt() {
        CloudEvent event = failed(inventory.url());
        sink.send(event);

        JsonNode replay = OrderServer.json(replay(letter()));

        assertThat(replay.get("outcome").stringValue()).isEqualTo("taken");
        assertThat(replay.get("code").intValue()).isEqualTo(202);
        CloudEvent delivered = inventory.about(order).getFirst();
        assertThat(delivered.getId()).isEqualTo(event.getId());
        assertThat(delivered.getSource()).isEqualTo(event.getSource());
        assertThat(delivered.getExtensionNames()).noneMatch(name -> name.startsWith("knative"));
        assertThat(EventClient.data(delivered, OrderConfirmed.class)).isEqualTo(new OrderConfirmed(order, 3));
        assertThat(server.published(order)).isEmpty();
        assertThat(letter().get("attempts").intValue()).isEqualTo(1);
        assertThat(letter().get("outcome").stringValue()).isEqualTo("taken");
        assertThat(letter().has("replayedAt")).isTrue();
    }

    @Test
    void showsASubscriberTheTokenThatIsMeantForIt(@TempDir Path tokens) throws IOException {
        Files.writeString(tokens.resolve("localhost"), "token.for.inventory\n");
        sink.send(failed(inventory.url()));
        String replay = "/api/dead-letters/" + letter().get("id").stringValue() + "/replay";

        try (ConfigurableApplicationContext guarded = OrderServer.beside(
                        "--kiosk.order.dead-letters.subscribers=" + inventory.url(),
                        "--kiosk.order.dead-letters.token-folder=" + tokens)
                .context()) {
            JsonNode taken = OrderServer.json(new OrderServer(guarded).post(replay, ""));
            assertThat(taken.get("outcome").stringValue()).isEqualTo("taken");
            assertThat(inventory.shown()).isEqualTo("Bearer token.for.inventory");

            Files.delete(tokens.resolve("localhost"));
            JsonNode without = OrderServer.json(new OrderServer(guarded).post(replay, ""));
            assertThat(without.get("outcome").stringValue()).isEqualTo("unanswered");
        }
    }

    @Test
    void handsTheSubscribersReplyToTheBroker() {
        CloudEvent reply = EventClient.event(new StockCommitted(order, Ids.next()));
        inventory.answer(200, reply);
        sink.send(failed(inventory.url()));

        replay(letter());

        assertThat(server.published(order, reply.getType()).getId()).isEqualTo(reply.getId());
    }

    @Test
    void countsWhatIsRefusedAgainAndKeepsItForAnotherTime() {
        inventory.answer(422, null);
        sink.send(failed(inventory.url()));

        JsonNode replay = OrderServer.json(replay(letter()));
        replay(letter());

        assertThat(replay.get("outcome").stringValue()).isEqualTo("refused");
        assertThat(replay.get("code").intValue()).isEqualTo(422);
        assertThat(letter().get("attempts").intValue()).isEqualTo(2);
        assertThat(letter().has("replayedAt")).isFalse();
    }

    @Test
    void keepsWhatNobodyAnswers() {
        inventory.answer(0, null);
        sink.send(failed(inventory.url()));

        assertThat(OrderServer.json(replay(letter())).get("outcome").stringValue())
                .isEqualTo("unanswered");
        assertThat(letter().has("replayedAt")).isFalse();
    }

    @Test
    void deliversToNobodyWhoIsNotASubscriber() {
        sink.send(failed("http://169.254.169.254/latest/meta-data"));

        HttpResponse<String> response = replay(letter());

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(OrderServer.json(response).get("type").stringValue()).isEqualTo("/problems/not-a-subscriber");
        assertThat(letter().get("attempts").intValue()).isZero();
    }

    /** A broker's filter that cannot read a request answers 400 and names nobody. */
    @Test
    void deliversToAllThatHearTheTypeWhereNobodyIsNamed() {
        CloudEvent event = lost();
        sink.send(event);

        assertThat(OrderServer.json(replay(letter())).get("outcome").stringValue())
                .isEqualTo("taken");

        assertThat(inventory.about(order)).extracting(CloudEvent::getId).containsExactly(event.getId());
        assertThat(storefront.about(order)).extracting(CloudEvent::getId).containsExactly(event.getId());
    }

    @Test
    void keepsForAnotherTimeWhatOneOfThemRefuses() {
        storefront.answer(503, null);
        sink.send(lost());

        JsonNode replay = OrderServer.json(replay(letter()));

        assertThat(replay.get("outcome").stringValue()).isEqualTo("refused");
        assertThat(replay.get("code").intValue()).isEqualTo(503);
        assertThat(letter().has("replayedAt")).isFalse();
        replayAll("{\"limit\": 200}");
        storefront.answer(202, null);
    }

    @Test
    void deliversToNobodyWhatNobodyHears() {
        sink.send(EventClient.event(new OrderDelivered(order, 3)));

        assertThat(replay(letter()).statusCode()).isEqualTo(409);
    }

    @Test
    void deliversManyOfWhichNobodyIsNamed() {
        replayAll("{\"limit\": 200}");
        sink.send(lost());
        sink.send(EventClient.event(new OrderDelivered(order, 3)));

        assertThat(replayAll("{\"limit\": 200}").get("taken").longValue()).isEqualTo(1);
        assertThat(storefront.about(order)).hasSize(1);
    }

    /** The retries of a broker outlive the installation whose events it held. */
    @Test
    void deliversNothingOfAnInstallationThatIsGoneAndAlarmsNobody() {
        double before = waiting();
        sink.send(CloudEventBuilder.v1(failed(inventory.url()))
                .withTime(OffsetDateTime.now(ZoneOffset.UTC).minusYears(1))
                .build());

        assertThat(letter().get("ofEarlierInstallation").booleanValue()).isTrue();
        assertThat(waiting()).isEqualTo(before);
        HttpResponse<String> response = replay(letter());
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(OrderServer.json(response).get("type").stringValue()).isEqualTo("/problems/of-earlier-installation");
        replayAll("{\"limit\": 200}");
        assertThat(inventory.about(order)).isEmpty();
    }

    @Test
    void deliversNothingThatIsNoEvent() {
        sink.sendRaw(
                Map.of(
                        "content-type",
                        "text/plain",
                        "ce-knativeerrordest",
                        inventory.url(),
                        "x-mark",
                        order.toString()),
                "hello".getBytes(UTF_8));
        String id = server.text(
                "select cast(id as text) from dead_letter where headers like '%' || cast(:id as text) || '%'", order);

        assertThat(server.post("/api/dead-letters/" + id + "/replay", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void knowsNoOther() {
        assertThat(server.post("/api/dead-letters/" + Ids.next() + "/replay", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void deliversManyOnceEach() {
        replayAll("{\"limit\": 200}");
        List<CloudEvent> events =
                IntStream.range(0, 7).mapToObj(i -> failed(inventory.url())).toList();
        events.forEach(sink::send);
        sink.send(failed("http://169.254.169.254/"));
        String one = "{\"limit\": 4, \"type\": \"dev.kiosk.order.confirmed.v1\", \"destination\": \"" + inventory.url()
                + "\"}";

        assertThat(replayAll(one).get("taken").longValue()).isEqualTo(4);
        assertThat(replayAll(one).get("taken").longValue()).isEqualTo(3);
        assertThat(replayAll("{}").get("replayed").longValue()).isZero();

        assertThat(inventory.about(order).stream().map(CloudEvent::getId))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(CloudEvent::getId).toList());
    }

    @Test
    void triesEveryOtherBeforeWhatFailedBefore() {
        replayAll("{\"limit\": 200}");
        inventory.answer(503, null);
        sink.send(failed(inventory.url()));
        assertThat(replayAll("{\"limit\": 1}").get("refused").longValue()).isEqualTo(1);
        inventory.answer(202, null);
        CloudEvent second = failed(inventory.url());
        sink.send(second);

        replayAll("{\"limit\": 1}");

        assertThat(inventory.about(order).getLast().getId()).isEqualTo(second.getId());
    }

    @Test
    void refusesToDeliverMoreAtOnceThanIsGood() {
        assertThat(server.post("/api/dead-letters/replays", "{\"limit\": 201}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsHowManyWaitUntilTheyAreForgotten() {
        sink.send(failed("http://nobody/events"));
        assertThat(waiting()).isPositive();

        server.execute("update dead_letter set received_at = received_at - interval '3 years'");
        assertThat(server.sweep().statusCode()).isEqualTo(200);

        assertThat(waiting()).isZero();
    }

    private CloudEvent failed(String destination) {
        return CloudEventBuilder.v1(EventClient.event(new OrderConfirmed(order, 3)))
                .withExtension("knativeerrordest", destination)
                .withExtension("knativeerrorcode", 503)
                .build();
    }

    private CloudEvent lost() {
        return EventClient.event(new OrderConfirmed(order, 3));
    }

    private JsonNode letter() {
        return OrderServer.json(server.get("/api/dead-letters?limit=200"))
                .get("items")
                .valueStream()
                .filter(item -> item.path("subject").asString("").equals(order.toString()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> replay(JsonNode letter) {
        return server.post("/api/dead-letters/" + letter.get("id").stringValue() + "/replay", "");
    }

    private JsonNode replayAll(String body) {
        HttpResponse<String> response = server.post("/api/dead-letters/replays", body);
        assertThat(response.statusCode()).isEqualTo(200);
        return OrderServer.json(response);
    }

    private double waiting() {
        return server.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("kiosk_dead_letters_waiting"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
