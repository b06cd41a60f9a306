package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import dev.kiosk.local.Shopper.Placed;
import dev.kiosk.local.function.LocalFunction;
import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A customer with fifty orders is forgotten by the whole platform, which told nobody's log who it was. */
class ErasureIT {

    private static final int ORDERS = 50;
    private static final String EMAIL = "w.nachtigall@mail.example";

    private static final String WHO = """
            "customer": {"name": "Wilhelmina Nachtigall", "email": "%s", "telephone": "+49 30 5550142"},
            "shippingAddress": {"line1": "Rosenkavalierplatz 17", "city": "Berlin", "postcode": "10719", "country": "DE"},
            "billingAddress": {"name": "Wilhelmina Nachtigall", "line1": "Zeppelinweg 4", "city": "Bonn", "postcode": "53113",
             "country": "DE"}""".formatted(EMAIL);

    private static final String PERSONAL = "nachtigall|rosenkavalier|zeppelinweg|5550142|555 ?01 ?42";

    @TempDir
    private static Path data;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static LocalPlatform platform;
    private static Shopper shopper;
    private static HttpServer merchant;

    @BeforeAll
    static void start() throws IOException {
        platform = LocalPlatform.start(PlatformSettings.forTests(data)
                .withBinaries(TestPostgres.BINARIES)
                .withDemo());
        LOG.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        shopper = new Shopper(platform.uri("storefront-fn"));
        merchant = merchant();
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        merchant.stop(0);
        platform.close();
    }

    @Test
    void nothingIsLeftOfACustomerButWhatTheLawWantsKept() throws IOException, SQLException {
        shopper.posts(
                platform.uri("webhook-fn").resolve("/api/webhook-endpoints"),
                "{\"url\": \"http://localhost:" + merchant.getAddress().getPort() + "/\", \"description\": \"erp\"}");
        List<Placed> orders = buyAll();
        Placed open = orders.getLast();
        orders.subList(0, ORDERS - 1).forEach(ErasureIT::bringToItsEnd);
        Quiet.awaitOn(platform);
        Databases databases = new Databases(
                platform.functions().iterator().next().bean(Environment.class).getRequiredProperty("spring.r2dbc.url"),
                data);
        assertThat(databases.columnsWith(PERSONAL))
                .contains("storefront_fn: customer.name", "storefront_fn: notification.body");

        String erasure = shopper.posts(erasures(), "{\"email\": \"" + EMAIL.toUpperCase(Locale.ROOT) + "\"}")
                .path("id")
                .asString();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(shown(erasure).path("done").asInt()).isEqualTo(ORDERS - 1));
        assertThat(shown(erasure).path("state").asString()).isEqualTo("open");
        assertThat(shown(erasure).at("/open/0/orderId").asString()).isEqualTo(open.orderId());
        assertThat(shown(erasure).at("/open/0/reason").asString()).isEqualTo("order-confirmed");

        deliver(open);
        shopper.posts(platform.uri("order-fn").resolve("/sweep"), "");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(shown(erasure).path("state").asString()).isEqualTo("done"));
        Quiet.awaitOn(platform);

        assertThat(databases.columnsWith(PERSONAL))
                .contains("storefront_fn: kept_customer.billed")
                .isSubsetOf("storefront_fn: invoice.document", "storefront_fn: kept_customer.billed");
        assertThat(databases.columnsWith("mail.example|5550142")).isSubsetOf("storefront_fn: invoice.document");
        assertThat(databases.columnsWith("JD-4711-0815")).isSubsetOf("order_fn: audit_log.changes");
        assertThat(shopper.get(platform.uri("order-fn").resolve("/api/dead-letters"))
                        .path("items"))
                .isEmpty();
        assertThat(said()).doesNotContainPattern("(?i)" + PERSONAL);
        assertThat(metrics()).contains("kiosk_").doesNotContainPattern("(?i)" + PERSONAL);
    }

    private static List<Placed> buyAll() {
        List<Placed> orders = new ArrayList<>();
        for (int n = 0; n < ORDERS; n++) {
            orders.add(shopper.buys(
                    n % 2 == 0 ? "TEA-DARJ-100" : "TEA-DARJ-50",
                    1,
                    n % 10 == 3 ? "tok_decline" : "tok_authorise",
                    WHO));
        }
        return orders;
    }

    /** Those that were declined are cancelled, for a reason that the customer gives; all others are delivered. */
    private static void bringToItsEnd(Placed order) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(shopper.timelineOf(order)).containsAnyOf("order.confirmed", "payment.failed"));
        if (shopper.timelineOf(order).contains("payment.failed")) {
            shopper.asks(order, "/cancellation", "{\"reason\": \"Nachtigall has no money\"}");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(shopper.statusOf(order)).isEqualTo("cancelled"));
        } else {
            deliver(order);
        }
    }

    private static void deliver(Placed order) {
        URI orderFn = platform.uri("order-fn").resolve("/api/orders/" + order.orderId() + "/");
        shopper.posts(orderFn.resolve("ship"), "{\"carrier\": \"Post\", \"tracking\": \"JD-4711-0815\"}");
        shopper.posts(orderFn.resolve("deliver"), "{}");
    }

    private static URI erasures() {
        return platform.uri("storefront-fn-events").resolve("/api/erasures");
    }

    private static JsonNode shown(String erasure) {
        return shopper.get(URI.create(erasures() + "/" + erasure));
    }

    /** All that the functions, the broker and the mail server have logged. */
    private static String said() {
        return List.copyOf(LOG.list).stream()
                .map(event ->
                        event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + event.getMDCPropertyMap()
                                + (event.getThrowableProxy() == null
                                        ? ""
                                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private static String metrics() {
        return platform.functions().stream()
                .filter(function -> !function.name().equals("storefront-fn")
                        && !function.name().equals("backoffice-fn"))
                .map(LocalFunction::uri)
                .map(uri -> new Shopper(uri).page("/actuator/prometheus"))
                .collect(Collectors.joining("\n"));
    }

    /** Whose system takes whatever it is told. */
    private static HttpServer merchant() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
