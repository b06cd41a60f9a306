package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.web.EventLoops;
import dev.kiosk.local.Shopper.Placed;
import dev.kiosk.local.mail.ReceivedMail;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.ops.Ops;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole platform, from a click to a confirmation, through HTTP only. */
class FlowIT {

    /** From the empty cart to the last event, over all functions; BEGIN and COMMIT count, and a sweep that comes by. */
    private static final int MOST_STATEMENTS = 112;

    /** Of events to functions, from the checkout to the commit of its stock. */
    private static final long MOST_DELIVERIES = 9;

    @TempDir
    private static Path data;

    private static LocalPlatform platform;
    private static Shopper shopper;

    @BeforeAll
    static void start() {
        Blocking.install();
        platform = LocalPlatform.start(PlatformSettings.forTests(data)
                .withBinaries(TestPostgres.BINARIES)
                .withDemo());
        shopper = new Shopper(platform.uri("storefront-fn"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void anOrderEndsConfirmedAndTakesItsStock() {
        awaitStock("TEA-SENCHA-100", 90);

        Placed order = shopper.buys("TEA-SENCHA-100", 2);

        awaitStatus(order, "confirmed");
        awaitStock("TEA-SENCHA-100", 88);
        JsonNode inside = shopper.get(platform.uri("order-fn").resolve("/api/orders/" + order.orderId()));
        assertThat(inside.path("captured").asLong())
                .isEqualTo(inside.path("total").asLong());
    }

    @Test
    void anOrderIsReadOfInTheMailbox() {
        Placed order = shopper.buys("TEA-DARJ-50", 1);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(platform.mail().mailbox().all()).anySatisfy(mail -> {
                    assertThat(mail.subject()).contains("is confirmed");
                    assertThat(mail.text()).contains(platform.uri("storefront-fn") + "/orders/" + order.orderId());
                }));
        ReceivedMail mail = platform.mail().mailbox().all().getFirst();
        Shopper reader = new Shopper(platform.mail().page());
        assertThat(reader.page("/")).contains("is confirmed");
        assertThat(reader.page("/" + mail.number())).contains("<iframe sandbox");
        assertThat(reader.page("/" + mail.number() + "/html")).contains("<h1");
        assertThat(reader.page("/" + mail.number() + "/raw")).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void anOrderForMoreThanThereIsEndsRejected() {
        Placed order = shopper.buys("TEA-JASM-50", 4);

        awaitStatus(order, "rejected");
        awaitStock("TEA-JASM-50", 3);
    }

    @Test
    void anOrderThatIsNotPaidGivesItsStockBack() {
        Placed order = shopper.buys("TEA-MINT-50", 5, "tok_decline");
        awaitDecline(order);
        assertThat(shopper.statusOf(order)).isEqualTo("reserved");

        shopper.asks(order, "/cancellation", "{}");

        awaitStatus(order, "cancelled");
        awaitStock("TEA-MINT-50", 140);
    }

    @Test
    void anOrderWhoseCardIsDeclinedIsPaidByAnother() {
        Placed order = shopper.buys("TEA-DARJ-50", 2, "tok_decline");
        awaitDecline(order);

        shopper.asks(order, "/payments", "{\"paymentToken\": \"tok_insufficient_funds\"}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shopper.timelineOf(order))
                        .endsWith("payment.failed", "payment.retry-requested", "payment.failed"));
        shopper.asks(order, "/payments", "{\"paymentToken\": \"tok_authorise\"}");

        awaitStatus(order, "confirmed");
    }

    private static void awaitDecline(Placed order) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shopper.timelineOf(order)).contains("payment.failed"));
    }

    /** Nobody else buys, so nothing is shared: what a crowd needs is less. */
    @Test
    void anOrderTakesNoMoreStatementsThanItDid() {
        buyAndAwaitTheEnd();
        try (Statements statements = Statements.watched()) {
            buyAndAwaitTheEnd();

            assertThat(statements.sent()).hasSizeBetween(50, MOST_STATEMENTS);
        }
    }

    @Test
    void anOrderIsDeliveredNoMoreOftenThanItHasTo() {
        buyAndAwaitTheEnd();
        long before = deliveries();

        buyAndAwaitTheEnd();

        assertThat(deliveries() - before).isBetween(5L, MOST_DELIVERIES);
    }

    /** To the functions that every installation has; receipts are told of many orders at once. */
    private static long deliveries() {
        return platform.functions().stream()
                .filter(function -> !function.name().equals("webhook-fn"))
                .flatMap(function -> function.bean(MeterRegistry.class).find("kiosk.events").timers().stream())
                .filter(timer -> !String.valueOf(timer.getId().getTag("type")).endsWith(".noted.v1"))
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void anOrderHoldsUpNoEventLoop() {
        buyAndAwaitTheEnd();
        try (Blocking blocking = Blocking.watched()) {
            List<Future<?>> probes = eventLoops()
                    .<Future<?>>map(loop -> loop.submit(() -> LockSupport.parkNanos(1)))
                    .toList();
            assertThat(probes).allSatisfy(probe -> probe.get(10, TimeUnit.SECONDS));
            assertThat(blocking.calls()).as("it can tell").hasSizeGreaterThanOrEqualTo(probes.size());
        }
        try (Blocking blocking = Blocking.watched()) {
            buyAndAwaitTheEnd();
            shopper.page("/");
            shopper.get(platform.uri("storefront-fn").resolve("/api/products/sencha"));

            assertThat(blocking.calls()).isEmpty();
        }
    }

    private static Stream<EventExecutor> eventLoops() {
        return platform.functions().stream()
                .map(function -> function.bean(EventLoops.class).resources().onServer(true))
                .flatMap(loops -> StreamSupport.stream(loops.spliterator(), false));
    }

    /** Looks at nothing, so that only the order itself is counted. */
    private static void buyAndAwaitTheEnd() {
        Quiet.awaitOn(platform);
        shopper.buys("TEA-DARJ-100", 1);
        Quiet.awaitOn(platform);
    }

    @Test
    void aSmokeOrderIsConfirmedAndCancelledAgain() {
        StringWriter report = new StringWriter();

        int status = Ops.commandLine()
                .setOut(new PrintWriter(report, true))
                .execute("smoke", "--url", platform.uri("storefront-fn").toString(), "--output", "json");

        assertThat(status).as(report.toString()).isZero();
        assertThat(JsonMapper.shared().readTree(report.toString()).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void theShopShowsItsGoods() {
        assertThat(shopper.page("/")).contains("Assam Second Flush");
        assertThat(shopper.get(platform.uri("storefront-fn").resolve("/api/products?q=teapto&limit=5"))
                        .path("items")
                        .valueStream())
                .extracting(product -> product.path("name").asString())
                .contains("Stoneware Teapot");
    }

    @Test
    void everyServiceIsReady() {
        assertThat(platform.manifests().services())
                .extracting(FunctionService::name)
                .allSatisfy(
                        service -> assertThat(shopper.get(platform.uri(service).resolve("/actuator/health/readiness"))
                                        .path("status")
                                        .asString())
                                .isEqualTo("UP"));
    }

    @Test
    void theBackOfficeShipsAnOrderAndTheCustomersPageShowsIt() {
        Placed order = shopper.buys("CER-MUG-OAT", 2);
        awaitStatus(order, "confirmed");
        String office = platform.uri("backoffice-fn") + "/admin/orders/" + order.orderId();
        assertThat(shopper.page(office)).contains("Ada Lovelace", "12 St James Square", "CER-MUG-OAT");

        shopper.sends(office + "/ship", "ship.CER-MUG-OAT=2&carrier=Royal+Mail&tracking=RM-4711");

        awaitStatus(order, "shipped");
        assertThat(shopper.page("/orders/" + order.orderId() + "?token=" + order.accessToken()))
                .contains("RM-4711");
        assertThat(shopper.page(office)).contains("RM-4711", "staff: local");
    }

    @Test
    void aMachineDoesByItsKeyWhatItsRolesAllowAndTheAuditLogTellsOfIt() {
        Map<String, String> json = Map.of("content-type", "application/json");
        String made = shopper.ask(
                        platform.uri("order-fn").resolve("/api/api-keys"),
                        "{\"name\": \"the till\", \"roles\": [\"orders\"], \"days\": 1}",
                        json)
                .body();
        Map<String, String> key = new HashMap<>(json);
        key.put(
                "authorization",
                "Bearer " + JsonMapper.shared().readTree(made).path("key").asString());
        key.put("idempotency-key", "counted-once");
        URI office = platform.uri("backoffice-fn");

        shopper.post(
                office.resolve("/api/stock/CER-MUG-OAT/adjustments"), "{\"delta\": 1, \"reason\": \"counted\"}", key);
        assertThat(shopper.ask(office.resolve("/api/catalogue/price-changes?dryRun=true"), "{}", key)
                        .statusCode())
                .isEqualTo(403);

        assertThat(shopper.page(office + "/admin/audit?who=the+till"))
                .contains("key the till", "POST /api/stock/{sku}/adjustments", "stock CER-MUG-OAT")
                .doesNotContain("price-changes");
    }

    @Test
    void theGuideNamesTheRealPlaces() {
        assertThat(Guide.to(platform))
                .contains(platform.uri("storefront-fn") + "/openapi.yaml")
                .contains(platform.ingress(new BrokerName("kiosk", "shop")).toString())
                .doesNotContain("${");
    }

    @Test
    void nothingIsDeadLettered() {
        Placed order = shopper.buys("CER-MUG-OAT", 1);
        awaitStatus(order, "confirmed");

        assertThat(shopper.get(platform.uri("order-fn").resolve("/api/dead-letters"))
                        .path("items"))
                .isEmpty();
    }

    private static void awaitStatus(Placed order, String status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shopper.statusOf(order)).isEqualTo(status));
    }

    private static void awaitStock(String sku, long available) {
        URI stock = platform.uri("inventory-fn").resolve("/api/stock/" + sku);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode now = shopper.get(stock);
            assertThat(now.path("available").asLong()).isEqualTo(available);
            assertThat(now.path("reserved").asLong()).isZero();
        });
    }
}
