package dev.kiosk.storefront.catalogue.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.Search;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One pod answers a crowd, others change what it answers about. */
class ProductCacheIT {

    private static final String CAPACITY = "20000B";
    private static final TestDatabase DATABASE = TestDatabase.migrated("storefront-fn");
    private static final StorefrontServer POD = StorefrontServer.start(
            DATABASE, "--kiosk.storefront.face=public", "--kiosk.storefront.product-cache=" + CAPACITY);
    private static final StorefrontServer ANOTHER = StorefrontServer.start(DATABASE, "--kiosk.storefront.face=inner");

    private final Shop shop = POD.shop();
    private final String sku = Shop.newSku();
    private final String path = "/api/products/lamp-" + sku.toLowerCase(Locale.ROOT);

    /** Only what is sent in a currency is sold in it. */
    @BeforeAll
    static void sendInEuros() {
        ANOTHER.shop()
                .send("PUT", "/api/pricing/shipping-methods/by-ferry", """
            {"name": "By ferry", "position": 9, "rates": [{"currency": "EUR", "price": 500}]}
            """)
                .expect(204);
    }

    @AfterAll
    static void stop() {
        POD.close();
        ANOTHER.close();
        DATABASE.close();
    }

    @BeforeEach
    void aCrowdLooks() {
        sell("2.55", "GBP");
        sell("3.10", "EUR");
        adjust(7, 1);
        await().until(() -> {
            CompletableFuture<?>[] looks = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> look()))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(looks).join();
            return kept() > 0;
        });
        assertThat(look().number("/variants/0/price")).isEqualTo(255);
    }

    @Test
    void asksNoTableAgainWhileNothingChanges() throws SQLException {
        String tag = tag(look());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table product in access exclusive mode");

            assertThat(tag(look())).isEqualTo(tag);
            assertThat(HttpCalls.get(POD.uri(path), Map.of("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    /** A question mark with nothing behind it changes nothing but the way that the answer takes. */
    @Test
    void isToldAsAnythingElseIsAndCounted() {
        HttpResponse<String> kept = HttpCalls.get(POD.uri(path), Map.of("X-Correlation-Id", "same"));
        HttpResponse<String> usual = HttpCalls.get(POD.uri(path + "?"), Map.of("X-Correlation-Id", "same"));

        assertThat(kept.body()).isEqualTo(usual.body());
        assertThat(headers(kept))
                .isEqualTo(headers(usual))
                .containsKeys("etag", "content-security-policy", "x-correlation-id");

        // of what nobody else asks for: an answer may be counted a moment after it was given
        double before = notModified();
        Map<String, String> seen = Map.of("If-None-Match", tag(look()));
        assertThat(HttpCalls.get(POD.uri(path), seen).statusCode()).isEqualTo(304);
        assertThat(HttpCalls.get(POD.uri(path + "?"), seen).statusCode()).isEqualTo(304);
        await().untilAsserted(() -> assertThat(notModified()).isEqualTo(before + 2));
        assertThat(answers("200").timers()).hasSize(1);
        assertThat(answers("304").timers()).hasSize(1);
    }

    @Test
    void hasTheNewPriceAndAnotherTagWhenAnotherPodChangesIt() {
        String tag = tag(look());

        sell("2.75", "GBP");

        sees("/variants/0/price", 275);
        assertThat(tag(look())).isNotEqualTo(tag);
        assertThat(HttpCalls.get(POD.uri(path), Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsPricesInCurrenciesApart() {
        assertThat(inEuros().number("/variants/0/price")).isEqualTo(310);
        assertThat(look().number("/variants/0/price")).isEqualTo(255);

        sell("3.30", "EUR");

        soon(() -> assertThat(inEuros().number("/variants/0/price")).isEqualTo(330));
        assertThat(look().number("/variants/0/price")).isEqualTo(255);
    }

    @Test
    void hasWhatIsLeftWhenInventoryTells() {
        for (int left = 6; left >= 0; left--) {
            adjust(left, 8 - left);

            sees("/variants/0/available", left);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update variant set price = 301 where sku = '%s'                  | /variants/0/price",
                "update availability set available = 301 where sku = '%s'         | /variants/0/available",
                "update product set description = '301' where import_key = '%s'   | /description",
                "update variant set option = '301' where sku = '%s'               | /variants/0/option",
            })
    void hasWhatSomebodyElseWrote(String change, String field) throws SQLException {
        write(change.formatted(sku));

        soon(() -> assertThat(look().text(field)).isEqualTo("301"));
    }

    @Test
    void hasNothingOfAnUnfinishedChangeAndAllOfAFinishedOne() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update variant set price = 300 where sku = '" + sku + "'");
            assertThat(look().number("/variants/0/price")).isEqualTo(255);

            connection.commit();
        }

        sees("/variants/0/price", 300);
    }

    @Test
    void isNotThereAnyMoreWhenItIsGoneAndIsWhenItIsBack() throws SQLException {
        write("delete from variant where sku = '" + sku + "'");

        soon(() -> shop.get(path).expectProblem(404, "product-not-found"));

        sell("2.55", "GBP");
        sees("/variants/0/price", 255);
    }

    @Test
    void isRightWhenItsConnectionBreaksAndAfterwards() throws SQLException {
        write("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'storefront-fn live' and datname = current_database()");
        write("update variant set price = 302 where sku = '" + sku + "'");
        sees("/variants/0/price", 302);

        await().until(() -> {
            look();
            return kept() > 0;
        });
        write("update variant set price = 303 where sku = '" + sku + "'");
        sees("/variants/0/price", 303);
    }

    @Test
    void takesNoMoreMemoryThanItMayWhateverIsLookedAt() {
        String skus = Shop.newSku();
        StringBuilder csv = new StringBuilder(Shop.CSV_HEADER);
        IntStream.range(0, 100)
                .forEach(i -> csv.append("%s-%d,,Cup %s %d,,,,1.%02d,GBP\n".formatted(skus, i, skus, i, i)));
        ANOTHER.shop().importCsv(csv.toString()).expect(200);

        for (int i = 0; i < 200; i++) {
            Reply cup = shop.get("/api/products/cup-%s-%d".formatted(skus.toLowerCase(Locale.ROOT), i % 100))
                    .expect(200);
            assertThat(cup.number("/variants/0/price")).isEqualTo(100 + i % 100);
            assertThat(kept()).isBetween(0.0, 20_000.0);
        }
    }

    private void sell(String price, String currency) {
        ANOTHER.shop()
                .importCsv(Shop.CSV_HEADER + sku + ",,Lamp " + sku + ",,,Lamps," + price + "," + currency + "\n")
                .expect(200);
    }

    private void adjust(long available, long version) {
        assertThat(ANOTHER.events()
                        .send(new StockAdjusted(sku, available, available, version))
                        .status())
                .isEqualTo(202);
    }

    private Reply look() {
        return shop.get(path).expect(200);
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }

    private static Search answers(String status) {
        return POD.context()
                .getBean(MeterRegistry.class)
                .find("http.server.requests")
                .tag("uri", "/api/products/{slug}")
                .tag("status", status);
    }

    private static double notModified() {
        return answers("304").timers().stream().mapToLong(Timer::count).sum();
    }

    private Reply inEuros() {
        return shop.get(path + "?currency=EUR").expect(200);
    }

    private void sees(String field, long value) {
        soon(() -> assertThat(look().number(field)).isEqualTo(value));
    }

    /** Below the time for which anything is kept, so that it was heard. */
    private static void soon(ThrowingRunnable assertion) {
        await().atMost(5, SECONDS).untilAsserted(assertion);
    }

    private static double kept() {
        return POD.context()
                .getBean(MeterRegistry.class)
                .get("kiosk.products.kept")
                .gauge()
                .value();
    }

    private static String tag(Reply reply) {
        return reply.headers().firstValue("ETag").orElseThrow();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(DATABASE.jdbcUrl());
    }

    private static void write(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
