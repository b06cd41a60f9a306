package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products that are drafts, published, archived. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationIT {

    private static final String HEADER = Shop.CSV_HEADER.replace("\n", ",status,publishAt\n");

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final Shop shop = server.shop();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "archived"})
    void sellsOnlyWhatIsPublished(String status) {
        String sku = newSku();
        String name = "Hidden " + status + " kettle";
        String slug = "hidden-" + status + "-kettle";
        shop.importCsv(Shop.CSV_HEADER + sku + ",,\"" + name + "\",,Boils.,Shelf of " + status + ",2.50,GBP\n")
                .expect(200);
        shop.stock(sku, 5);
        String cart = shop.cartOf(2, sku);
        assertThat(found("hidden")).contains(slug);

        shop.publish(slug, status);

        shop.get("/api/products/" + slug)
                .expectProblem(
                        status.equals("archived") ? 410 : 404,
                        status.equals("archived") ? "product-gone" : "product-not-found");
        shop.get("/api/products/" + slug + "/availability/events").expect(status.equals("archived") ? 410 : 404);
        assertThat(found("hidden")).doesNotContain(slug);
        assertThat(found(sku)).doesNotContain(slug);
        assertThat(shop.get("/api/products?category=shelf-of-" + status).each("/items", "slug"))
                .isEmpty();
        assertThat(shop.get("/api/categories").each("", "slug")).doesNotContain("shelf-of-" + status);
        assertThat(shop.get("/suggestions?q=hidden").expect(200).body()).doesNotContain(slug);
        assertThat(shop.get("/").body()).doesNotContain(slug);
        assertThat(shop.get(cart).text("/lines/0/product")).isEmpty();
        assertThat(shop.get(cart).text("/lines/0/name")).isEqualTo(name);
        assertThat(shop.checkOut(cart).expectProblem(422, "unknown-sku").text("/skus/0"))
                .isEqualTo(sku);
        shop.send("POST", cart + "/lines", Shop.line(sku, 1)).expectProblem(422, "unknown-sku");

        shop.publish(slug, "published");

        assertThat(found("hidden")).contains(slug);
        assertThat(shop.get("/api/categories").each("", "slug")).contains("shelf-of-" + status);
        shop.checkOut(cart).expect(202);
    }

    @Test
    void tellsWhoStillHasTheAddressThatItIsNotSoldAnyMore() {
        shop.sell("Bygone lamp", "2.50");
        shop.publish("bygone-lamp", "archived");

        HttpResponse<String> page = HttpCalls.get(
                server.uri("/products/bygone-lamp"), Map.of("Accept", "text/html", "Accept-Language", "de"));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Das verkaufen wir nicht mehr");
    }

    @Test
    void showsInAnOrderWhatWasBoughtAlsoWhenItIsArchived() {
        String sku = shop.sell("Archived cup", "2.50");
        Reply order = shop.checkOut(shop.cartOf(1, sku)).expect(202);

        shop.publish("archived-cup", "archived");

        Reply seen = shop.get("/api/orders/" + order.text("/orderId"), order.text("/accessToken"))
                .expect(200);
        assertThat(seen.each("/lines", "name")).containsExactly("Archived cup");
    }

    @Test
    void sellsFromTheMomentOn() {
        String sku = newSku();
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        shop.importCsv(HEADER + sku + ",,Coming mug,,,Coming shelf,2.50,GBP,published," + tomorrow + "\n")
                .expect(200);
        shop.get("/api/products/coming-mug").expectProblem(404, "product-not-found");
        assertThat(shop.get("/api/categories").each("", "slug")).doesNotContain("coming-shelf");

        server.execute("update product set publish_at = now() - interval '1 second' where slug = 'coming-mug'");

        shop.get("/api/products/coming-mug").expect(200);
        assertThat(shop.get("/api/categories").each("", "slug")).contains("coming-shelf");
        assertThat(found("coming")).containsExactly("coming-mug");
    }

    @Test
    void importsWhatIsPublishedUnlessTheFileSaysOtherwise() {
        String sku = newSku();
        shop.importCsv(HEADER + sku + ",,Quiet tray,,,,2.50,GBP,draft,\n").expect(200);
        assertThat(staff("quiet-tray").text("/status")).isEqualTo("draft");

        shop.importCsv(Shop.CSV_HEADER + sku + ",,Quiet tray,,,,3.00,GBP\n").expect(200);
        assertThat(staff("quiet-tray").text("/status")).isEqualTo("draft");
        assertThat(staff("quiet-tray").number("/variants/0/price")).isEqualTo(300);

        shop.importCsv(HEADER + sku + ",,Quiet tray,,,,3.00,GBP,published,\n").expect(200);
        shop.get("/api/products/quiet-tray").expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "sold, '', status is draft",
        "draft, 2027-01-01T00:00:00Z, publishAt is of what is published",
        "published, tomorrow, publishAt is a moment"
    })
    void saysWhatIsWrongWithTheStateInAFile(String status, String from, String why) {
        Reply report = shop.importCsv(HEADER + newSku() + ",,Wrong tray,,,,2.50,GBP," + status + "," + from + "\n");

        assertThat(report.expect(200).text("/errors/0/message")).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "sold, '', status",
        "draft, 2027-01-01T00:00:00Z, publishAt",
        "published, tomorrow, publishAt",
        "published, 2027-01-01T00:00:00, publishAt"
    })
    void saysWhichFieldOfTheStateIsWrong(String status, String from, String field) {
        shop.sell("Wrong state lamp", "2.50");

        Reply refused = shop.send(
                        "PUT",
                        "/api/catalogue/products/wrong-state-lamp/status",
                        "{\"status\": \"" + status + "\", \"publishAt\": \"" + from + "\"}")
                .expectProblem(400, "invalid-request");

        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        shop.get("/api/products/wrong-state-lamp").expect(200);
    }

    @Test
    void showsStaffAllOfThemAndWhatBecameOfEach() {
        shop.sell("Staffed lamp", "2.50");
        shop.sell("Staffed candle", "2.50");
        shop.publish("staffed-candle", "draft");

        assertThat(shop.get("/api/catalogue/products?q=staffed").each("/items", "status"))
                .containsExactlyInAnyOrder("published", "draft");
        assertThat(shop.get("/api/catalogue/products?q=staffed&status=draft").each("/items", "slug"))
                .containsExactly("staffed-candle");
        assertThat(shop.get("/api/catalogue/products?status=draft").each("/items", "slug"))
                .contains("staffed-candle")
                .doesNotContain("staffed-lamp");
        shop.get("/api/catalogue/products?status=sold").expectProblem(400, "invalid-request");
        shop.send("PUT", "/api/catalogue/products/no-such/status", "{\"status\": \"draft\"}")
                .expectProblem(404, "product-not-found");
    }

    @Test
    void publishingTwiceCountsOnce() {
        String sku = newSku();
        shop.importCsv(Shop.CSV_HEADER + sku + ",,Counted pot,,,Pots,2.50,GBP\n")
                .expect(200);

        shop.publish("counted-pot", "published");
        assertThat(products("pots")).isEqualTo(1);
        shop.publish("counted-pot", "archived");
        shop.publish("counted-pot", "archived");
        assertThat(products("pots")).isZero();
        shop.importCsv(Shop.CSV_HEADER + sku + ",,Counted pot,,,Pans,2.50,GBP\n")
                .expect(200);
        assertThat(products("pans")).isZero();
        shop.publish("counted-pot", "published");
        assertThat(products("pots")).isZero();
        assertThat(products("pans")).isEqualTo(1);
    }

    private long products(String category) {
        return server.number("select products from category where slug = '" + category + "'");
    }

    private List<String> found(String text) {
        return shop.get("/api/products?q=" + text).expect(200).each("/items", "slug");
    }

    private Reply staff(String slug) {
        return shop.get("/api/catalogue/products/" + slug).expect(200);
    }
}
