package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.CSV_HEADER;
import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lower prices for a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaleIT {

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final Shop shop = server.shop();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void asksLessWhileItRuns() {
        String sku = stocked("Reduced lamp", "5.00");
        String cart = shop.cartOf(1, sku);

        sale(sku, "{\"price\": 400}").expect(204);

        Reply product = shop.get("/api/products/reduced-lamp").expect(200);
        assertThat(product.number("/variants/0/price")).isEqualTo(400);
        assertThat(product.number("/variants/0/regularPrice")).isEqualTo(500);
        assertThat(product.number("/variants/0/lowestPrice")).isEqualTo(500);
        assertThat(shop.get("/api/products?q=" + sku).number("/items/0/fromPrice"))
                .isEqualTo(400);
        assertThat(shop.getIn("en", "/products/reduced-lamp").body())
                .contains("£4.00", "Lowest price of the last 30 days: £5.00.", "Regular price £5.00");
        shop.checkOut(cart).expectProblem(409, "price-changed");
        shop.checkOut(cart).expect(202);

        shop.send("DELETE", "/api/catalogue/variants/" + sku + "/sale", "").expect(204);

        Reply after = shop.get("/api/products/reduced-lamp").expect(200);
        assertThat(after.number("/variants/0/price")).isEqualTo(500);
        assertThat(after.json().at("/variants/0").has("regularPrice")).isFalse();
    }

    @Test
    void comesAndGoesByItself() {
        String sku = stocked("Timed lamp", "5.00");
        sale(sku, "{\"price\": 400, \"from\": \"2190-01-01T00:00:00Z\", \"until\": \"2190-02-01T00:00:00Z\"}")
                .expect(204);
        assertThat(price("timed-lamp")).isEqualTo(500);
        assertThat(shop.get("/api/catalogue/products/timed-lamp").text("/variants/0/sales/0/from"))
                .isEqualTo("2190-01-01T00:00:00Z");

        server.execute("update sale_price set from_at = now() - interval '1 second' where sku = '" + sku + "'");
        assertThat(price("timed-lamp")).isEqualTo(400);

        server.execute("update sale_price set until_at = now() where sku = '" + sku + "'");
        assertThat(price("timed-lamp")).isEqualTo(500);
    }

    @Test
    void tellsTheLowestPriceOfTheThirtyDaysBefore() {
        String sku = stocked("Omnibus lamp", "5.00");
        server.execute("update price_history set since = now() - interval '60 days' where sku = '" + sku + "'");
        shop.price(sku, "Omnibus lamp", "3.00");
        server.execute("update price_history set since = now() - interval '40 days' where sku = '" + sku
                + "' and price = 300");
        shop.price(sku, "Omnibus lamp", "4.50");
        server.execute("update price_history set since = now() - interval '35 days' where sku = '" + sku
                + "' and price = 450");
        shop.price(sku, "Omnibus lamp", "6.00");
        server.execute(
                "update price_history set since = now() - interval '5 days' where sku = '" + sku + "' and price = 600");

        sale(sku, "{\"price\": 500}").expect(204);

        Reply product = shop.get("/api/products/omnibus-lamp").expect(200);
        assertThat(product.number("/variants/0/regularPrice")).isEqualTo(600);
        assertThat(product.number("/variants/0/lowestPrice")).isEqualTo(450);
    }

    @Test
    void countsAnEarlierSaleAmongTheLowest() {
        String sku = stocked("Often reduced lamp", "5.00");
        server.execute("update price_history set since = now() - interval '60 days' where sku = '" + sku + "'");
        sale(sku, "{\"price\": 300}").expect(204);
        server.execute("update sale_price set from_at = now() - interval '9 days' where sku = '" + sku + "'");

        sale(sku, "{\"price\": 400}").expect(204);

        Reply product = shop.get("/api/products/often-reduced-lamp").expect(200);
        assertThat(product.number("/variants/0/price")).isEqualTo(400);
        assertThat(product.number("/variants/0/lowestPrice")).isEqualTo(300);
    }

    @Test
    void goesOnWhereTheSamePriceIsPutAgain() {
        String sku = stocked("Prolonged lamp", "5.00");
        sale(sku, "{\"price\": 300}").expect(204);
        sale(sku, "{\"price\": 300, \"until\": \"2190-02-01T00:00:00Z\"}").expect(204);

        Reply product = shop.get("/api/catalogue/products/prolonged-lamp").expect(200);

        assertThat(product.each("/variants/0/sales", "until")).containsExactly("2190-02-01T00:00:00Z");
        assertThat(shop.get("/api/products/prolonged-lamp").number("/variants/0/lowestPrice"))
                .isEqualTo(500);
    }

    @Test
    void isOfOneCurrency() {
        String sku = newSku();
        shop.importCsv(CSV_HEADER + sku + ",,Listed lamp,,,,5.00,GBP\n" + sku + ",,,,,,6.00,CHF\n")
                .expect(200);

        sale(sku, "{\"price\": 500, \"currency\": \"CHF\"}").expect(204);

        assertThat(price("listed-lamp")).isEqualTo(500);
        assertThat(server.number("select price from sale_price where sku = '" + sku + "' and currency = 'CHF'"))
                .isEqualTo(500);
        sale(sku, "{\"price\": 500, \"currency\": \"USD\"}").expectProblem(404, "unknown-sku");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"price\": 500}', 422, sale-not-cheaper",
        "'{\"price\": 0}', 400, invalid-request",
        "'{\"price\": 100, \"from\": \"soon\"}', 400, invalid-request",
        "'{\"price\": 100, \"until\": \"2020-01-01T00:00:00Z\"}', 400, invalid-request",
        "'{\"price\": 100, \"from\": \"2190-01-01T00:00:00Z\", \"until\": \"2189-01-01T00:00:00Z\"}', 400, invalid-request"
    })
    void refusesWhatIsNoSale(String body, int status, String problem) {
        String sku = shop.sell("Unreduced lamp", "5.00");

        sale(sku, body).expectProblem(status, problem);

        assertThat(server.number("select count(*) from sale_price where sku = '" + sku + "'"))
                .isZero();
    }

    private String stocked(String name, String price) {
        String sku = shop.sell(name, price);
        shop.stock(sku, 9);
        return sku;
    }

    private Reply sale(String sku, String body) {
        return shop.send("PUT", "/api/catalogue/variants/" + sku + "/sale", body);
    }

    private long price(String slug) {
        return shop.get("/api/products/" + slug).expect(200).number("/variants/0/price");
    }
}
