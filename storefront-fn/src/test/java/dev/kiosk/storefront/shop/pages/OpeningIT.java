package dev.kiosk.storefront.shop.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Front;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop before it is open, and whoever comes to it then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningIT {

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final Shop shop = server.shop();
    private final Front front = new Front(shop);
    private final String sku = shop.sell("Early lamp", "5.00");

    @BeforeEach
    void close() {
        shop.stock(sku, 40);
        front.change(
                "\"name\": \"Lamps\", \"open\": false, \"opening\": {}, \"pages\": {\"imprint\": {\"en\": \"Ada\"}}");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/products", "/products/early-lamp", "/products?q=x", "/categories/x", "/cart", "/checkout"
            })
    void saysThatItIsNotOpen(String path) {
        Visit closed = new Browser(server).open(path).expect(200);

        assertThat(closed.text("h1")).isEqualTo("Not open yet");
        assertThat(closed.text(".lead")).startsWith("Lamps is not open yet");
        assertThat(closed.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(closed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(closed.has(".search, .top nav, link[rel=canonical]")).isFalse();
        assertThat(closed.has(".foot a[href='/imprint']")).isTrue();
    }

    @Test
    void saysWhatStaffSay() {
        front.change("\"opening\": {\"de\": \"Bald ist es so weit.\"}");

        Visit german = new Browser(server).open("/", Map.of("Accept-Language", "de"));
        assertThat(german.text(".lead")).isEqualTo("Bald ist es so weit.");
        assertThat(new Browser(server).open("/").page().select(".lead").attr("lang"))
                .isEqualTo("de");
    }

    @Test
    void showsWhatIsForEverybodyAndKeepsSearchEnginesOut() {
        Browser early = new Browser(server);

        early.open("/imprint").expect(200);
        early.open("/orders").expect(200);
        early.open("/nowhere").expect(404);
        assertThat(shop.get("/robots.txt").expect(200).body())
                .contains("Disallow: /\n")
                .doesNotContain("Sitemap");
        front.change("\"open\": true");
        assertThat(shop.get("/robots.txt").body()).contains("Sitemap");
        assertThat(early.open("/not-open").expect(303).header("Location")).isEqualTo("/");
    }

    @Test
    void takesNoOrderByTheInterfaceButTellsOfThoseItTook() {
        String cart = shop.cartOf(1, sku);
        shop.checkOut(cart, "early-bird-1").expectProblem(409, "shop-not-open");

        front.change("\"open\": true");
        String order = shop.checkOut(cart, "early-bird-1").expect(202).text("/orderId");
        front.change("\"open\": false");

        assertThat(shop.checkOut(cart, "early-bird-1").expect(202).text("/orderId"))
                .isEqualTo(order);
    }

    @Test
    void takesNoOrderByAFormThatWasOpenBefore() {
        front.change("\"open\": true");
        Browser late = new Browser(server);
        late.submit(late.open("/products/early-lamp").form("/cart/lines"), Map.of("quantity", "1"))
                .expect(303);
        Visit checkout = late.open("/checkout").expect(200);
        front.change("\"open\": false");

        assertThat(late.submit(checkout.form("/checkout"), details())
                        .expect(409)
                        .text("h1"))
                .isEqualTo("The shop is not open");
        assertThat(late.submit(checkout.form("/checkout"), "/cart/lines", Map.of("sku", sku))
                        .expect(200)
                        .text("h1"))
                .isEqualTo("Not open yet");
    }

    @Test
    void letsInWhoWasGivenALinkAndTakesTheirOrder() {
        Browser tester = new Browser(server);
        String path = shop.send("POST", "/api/shop/previews", "").expect(201).text("/path");

        assertThat(tester.open(path).follow().text(".notice")).contains("not open yet");
        tester.submit(tester.open("/products/early-lamp").form("/cart/lines"), Map.of("quantity", "1"))
                .expect(303);
        Visit order = tester.submit(tester.open("/checkout").form("/checkout"), details())
                .follow();

        order.expect(200);
        assertThat(order.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(new Browser(server).open("/products/early-lamp").text("h1")).isEqualTo("Not open yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "99999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "999999999999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void letsNobodyInByAForgedLink(String pass) {
        Browser stranger = new Browser(server);

        assertThat(stranger.open("/preview?pass=" + pass).expect(403).text("h1"))
                .isEqualTo("This link is over");
        assertThat(stranger.open("/", Map.of("Cookie", "kiosk_preview=" + pass)).text("h1"))
                .isEqualTo("Not open yet");
    }

    @Test
    void isWhatTheSettingsSayInANewInstallation() {
        try (StorefrontServer fresh =
                StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.open=false")) {
            assertThat(new Browser(fresh).open("/").text("h1")).isEqualTo("Not open yet");
            new Front(fresh.shop()).change("\"open\": true");
            assertThat(new Browser(fresh).open("/").text("h1")).isEqualTo("Open when you are");
        }
    }

    private static Map<String, String> details() {
        return Map.of(
                "name", "Ada Lovelace",
                "email", "ada@example.org",
                "line1", "1 High Street",
                "city", "York",
                "postcode", "YO1 7HH",
                "country", "GB");
    }
}
