package dev.kiosk.order.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.RecordingBroker;
import dev.kiosk.fn.testing.TestClock;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.order.OrderFunction;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The function on a port of its own, with a clock that can be set forward and a broker that remembers. */
public record OrderServer(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestClock CLOCK = TestClock.running();
    private static final int TRIES = 50;

    /** On a database of its own. */
    public static OrderServer start(TestDatabase database, String... settings) {
        SpringApplication application = FunctionApplication.of(OrderFunction.NAME, OrderFunction.class);
        application.addInitializers(context -> {
            ((GenericApplicationContext) context).registerBean(RecordingBroker.class);
            ((GenericApplicationContext) context).registerBean(Clock.class, () -> CLOCK);
        });
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.dev.kiosk=error",
                "--kiosk.fn.sweep-every=3650d", // the clock is set forward, and nobody is to sweep in passing
                "--kiosk.order.payment-timeout=1s",
                "--kiosk.order.payment-doubt=10s",
                "--spring.r2dbc.url=" + database.r2dbcUrl(),
                "--spring.r2dbc.username=" + database.username(),
                "--spring.r2dbc.password=" + database.password()));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(setting -> setting.startsWith("--kiosk.order.trying="))) {
            arguments.add("--kiosk.order.trying=true");
        }
        return new OrderServer(application.run(arguments.toArray(String[]::new)));
    }

    /** Another pod on the same database, with settings of its own. */
    public static OrderServer beside(String... settings) {
        return start(Shared.DATABASE, settings);
    }

    /** One for all tests of this JVM; each works with orders of its own. */
    public static OrderServer shared() {
        return Shared.SERVER;
    }

    public TestClock clock() {
        return CLOCK;
    }

    public EventClient events() {
        return EventClient.at(uri("/events"));
    }

    public EventResponse send(EventData event) {
        return events().send(event);
    }

    /** Sends as a broker does: again and again until the event is taken. */
    public EventResponse deliver(EventData data) {
        return deliver(EventClient.event(data));
    }

    public EventResponse deliver(CloudEvent event) {
        EventResponse response = events().send(event);
        for (int tries = 1; response.status() / 100 != 2 && tries < TRIES; tries++) {
            assertThat(response.status()).isIn(409, 429, 503);
            response = events().send(event);
        }
        assertThat(response.status()).isBetween(200, 299);
        return response;
    }

    /** What the function published about an order besides its replies, by type. */
    public List<String> published(UUID order) {
        return context.getBean(RecordingBroker.class).published(order.toString()).stream()
                .map(CloudEvent::getType)
                .toList();
    }

    public CloudEvent published(UUID order, String type) {
        return context.getBean(RecordingBroker.class).published(order.toString()).stream()
                .filter(event -> event.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** All that was published of a type about an order. */
    public List<CloudEvent> all(UUID order, String type) {
        return context.getBean(RecordingBroker.class).published(order.toString()).stream()
                .filter(event -> event.getType().equals(type))
                .toList();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public HttpResponse<String> get(String path) {
        return HttpCalls.get(uri(path), Map.of());
    }

    public HttpResponse<String> post(String path, String json) {
        return HttpCalls.post(uri(path), json, Map.of());
    }

    public HttpResponse<String> post(String path, String json, Map<String, String> headers) {
        return HttpCalls.post(uri(path), json, headers);
    }

    public HttpResponse<String> sweep() {
        return post("/sweep", "{}");
    }

    public JsonNode order(UUID id) {
        return json(get("/api/orders/" + id));
    }

    public String status(UUID id) {
        return order(id).get("status").stringValue();
    }

    /** What the timeline of an order says happened, oldest first. */
    public List<String> timeline(UUID id) {
        return order(id)
                .get("timeline")
                .valueStream()
                .map(entry -> entry.get("what").stringValue())
                .toList();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Runs a statement; gives the rows it changed. */
    public long execute(String sql, UUID order) {
        return Objects.requireNonNull(
                database().sql(sql).bind("id", order).fetch().rowsUpdated().block());
    }

    /** One number. */
    public long count(String sql, UUID order) {
        return Objects.requireNonNull(database()
                .sql(sql)
                .bind("id", order)
                .map(row -> Objects.requireNonNull(row.get(0, Number.class)).longValue())
                .one()
                .block());
    }

    /** One text. */
    public String text(String sql, UUID order) {
        return Objects.requireNonNull(database()
                .sql(sql)
                .bind("id", order)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one()
                .block());
    }

    public List<String> texts(String sql, UUID order) {
        return Objects.requireNonNull(database()
                .sql(sql)
                .bind("id", order)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collectList()
                .block());
    }

    public void execute(String sql) {
        database().sql(sql).then().block();
    }

    @Override
    public void close() {
        context.close();
    }

    private DatabaseClient database() {
        return context.getBean(DatabaseClient.class);
    }

    private static final class Shared {

        static final TestDatabase DATABASE = TestDatabase.migrated(OrderFunction.NAME);
        static final OrderServer SERVER = start(DATABASE);
    }
}
