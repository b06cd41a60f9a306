package dev.kiosk.inventory.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.RecordingBroker;
import dev.kiosk.fn.testing.TestClock;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.inventory.InventoryFunction;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The function on a port of its own, with a clock that can be set forward and a broker that remembers. */
public record InventoryServer(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final TestClock CLOCK = TestClock.running();

    public static InventoryServer start(TestDatabase database, String... settings) {
        SpringApplication application = FunctionApplication.of("inventory-fn", InventoryFunction.class);
        application.addInitializers(context -> {
            ((GenericApplicationContext) context).registerBean(RecordingBroker.class);
            ((GenericApplicationContext) context).registerBean(Clock.class, () -> CLOCK);
        });
        String[] args = {
            "--server.port=0",
            "--logging.level.dev.kiosk.events=warn",
            "--spring.r2dbc.url=" + database.r2dbcUrl(),
            "--spring.r2dbc.username=" + database.username(),
            "--spring.r2dbc.password=" + database.password()
        };
        String[] all = Stream.of(args, settings).flatMap(Arrays::stream).toArray(String[]::new);
        return new InventoryServer(application.run(all));
    }

    /** One for all tests of this JVM; each works with SKUs and orders of its own. */
    public static InventoryServer shared() {
        return Shared.SERVER;
    }

    public static TestDatabase sharedDatabase() {
        return Shared.DATABASE;
    }

    public TestClock clock() {
        return CLOCK;
    }

    public RecordingBroker broker() {
        return context.getBean(RecordingBroker.class);
    }

    public EventClient events() {
        return EventClient.at(uri("/events"));
    }

    public EventResponse send(EventData event) {
        return events().send(event);
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

    public HttpResponse<String> importCsv(String csv) {
        return HttpCalls.post(uri("/api/stock/imports"), csv, Map.of("Content-Type", "text/csv"));
    }

    /** Without saying how long it is. */
    public HttpResponse<String> importChunked(String csv) {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/stock/imports"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(csv.getBytes(UTF_8))))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).join();
    }

    public HttpResponse<String> adjust(String sku, long delta) {
        return adjust(sku, "{\"delta\": " + delta + ", \"reason\": \"a test\"}", Map.of());
    }

    /** Under a key that nobody else uses, unless the headers say another. */
    public HttpResponse<String> adjust(String sku, String json, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return HttpCalls.post(uri("/api/stock/" + sku + "/adjustments"), json, all);
    }

    /** Makes a SKU with so many units. */
    public String stocked(long units) {
        String sku = InventoryFixtures.freshSku();
        adjust(sku, units);
        return sku;
    }

    public StockView stock(String sku) {
        return JSON.readValue(get("/api/stock/" + sku).body(), StockView.class);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public DatabaseClient database() {
        return context.getBean(DatabaseClient.class);
    }

    /** One number. */
    public long count(String sql) {
        return Objects.requireNonNull(database()
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Number.class)).longValue())
                .one()
                .block());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {

        static final TestDatabase DATABASE = TestDatabase.migrated("inventory-fn");
        static final InventoryServer SERVER = start(DATABASE);
    }
}
