package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.LocalPlatform;
import dev.kiosk.local.PlatformSettings;
import dev.kiosk.local.function.LocalFunction;
import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Pages that move by themselves: nothing here loads one again. */
@NeedsBrowser
class LiveIT {

    private static final LocalPlatform PLATFORM = start();

    private final Browser browser = Browser.at(PLATFORM.uri("storefront-fn"));

    private static LocalPlatform start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "live-shop");
            return LocalPlatform.start(PlatformSettings.forTests(data)
                    .withBinaries(TestPostgres.BINARIES)
                    .withDemo());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void anOrderMovesWithoutAReloadAlsoWhenTheFunctionIsRestarted() throws Exception {
        String order = new Shopper(browser).buys("workshop-apron");
        browser.script("window.stayed = true");
        browser.awaitText("h1", "Your order is confirmed");

        storefront().restart();
        post("order-fn", "/api/orders/" + number(order) + "/ship", "{\"carrier\":\"Royal Mail\",\"tracking\":\"RM1\"}");

        browser.awaitText("h1", "Your order is on its way");
        browser.awaitText(".timeline", "Royal Mail RM1");
        post("order-fn", "/api/orders/" + number(order) + "/deliver", "{}");
        browser.awaitText("h1", "Your order has arrived");
        assertThat(browser.script("return window.stayed")).isEqualTo(true);
    }

    @Test
    void aProductTellsWhatIsLeftWhileItIsLookedAt() throws Exception {
        browser.open("/products/tea-cosy").script("window.stayed = true");

        adjust("TEX-COSY", 2);

        browser.awaitText("main", "Only 2 left");
        adjust("TEX-COSY", 0);
        browser.awaitText("main", "Sold out");
        assertThat(browser.script("return window.stayed")).isEqualTo(true);
    }

    private static LocalFunction storefront() {
        return PLATFORM.functions().stream()
                .filter(function -> function.name().equals("storefront-fn"))
                .findFirst()
                .orElseThrow();
    }

    private static String number(String order) {
        return order.substring("/orders/".length()).split("[?]", 2)[0];
    }

    private static void adjust(String sku, long left) throws Exception {
        String stock = call(HttpRequest.newBuilder(PLATFORM.uri("inventory-fn").resolve("/api/stock/" + sku))
                .build());
        long available = JsonMapper.shared().readTree(stock).path("available").asLong();
        post(
                "inventory-fn",
                "/api/stock/" + sku + "/adjustments",
                "{\"delta\":%d,\"reason\":\"count\"}".formatted(left - available));
    }

    private static void post(String service, String path, String body) throws Exception {
        URI uri = PLATFORM.uri(service).resolve(path);
        call(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String call(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        }
    }
}
