package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Front;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The back office of an installation that nobody has set up. */
class StartPagesIT {

    private static final String START = "/admin/shop/start";
    private static final String ORDER = """
            {"orderId": "0198c5f2-7e8a-7cc3-98c4-dc0c0c07398f", "status": "confirmed", "version": 3, "customerRef": "x",
             "currency": "GBP", "lines": [], "shipping": 0, "discount": 0, "tax": 0, "total": 1000, "captured": 1000,
             "refunded": 0, "placedAt": "2026-01-01T10:00:00Z", "expiresAt": "2026-01-01T10:15:00Z", "timeline": []}
            """;

    private final StorefrontServer server =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.open=false");
    private final FakeFunction orders = new FakeFunction();
    private final BackofficeServer office = BackofficeServer.start(
            BackofficeServer.OPEN,
            "--kiosk.backoffice.functions.shop=" + server.uri("/"),
            "--kiosk.backoffice.functions.orders=" + orders.url(),
            "--kiosk.backoffice.shop=" + server.uri("/"));
    private final Browser staff = office.browser();

    @BeforeEach
    void nothingYet() {
        orders.answer("GET /api/payment-limits", 200, "{\"provider\": \"sandbox\", \"minimum\": {}}");
        orders.answer("GET /api/orders", 200, "{\"items\": []}");
    }

    @AfterEach
    void stop() {
        office.close();
        orders.close();
        server.close();
    }

    @Test
    void leadsThroughWhatThereIsToDo() {
        Visit start = staff.open("/admin").follow().expect(200);

        assertThat(start.text("h1")).isEqualTo("Open your shop");
        assertThat(start.texts("ol h2"))
                .containsExactly(
                        "Name to do",
                        "Currency done",
                        "Tax to do",
                        "Shipping to do",
                        "Payment to do",
                        "Legal pages to do",
                        "First product to do",
                        "Test order to do",
                        "Open to do");
        assertThat(start.text("ol li:nth-child(2)")).contains("GBP");
        List<String> ways = start.page().select("ol a").eachAttr("href");
        assertThat(ways).hasSize(7).allSatisfy(way -> {
            if (!way.startsWith("/admin/orders")) {
                Visit there = staff.open(way.replaceFirst("#.*", "")).expect(200);
                if (way.contains("#")) {
                    assertThat(there.has("[id=" + way.replaceFirst(".*#", "") + "]"))
                            .as(way)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void seesWhatIsDone() {
        Shop shop = server.shop();
        shop.sell("First lamp", "5.00");
        shop.send("PUT", "/api/pricing/tax-rules/*", "{\"basisPoints\": 2000, \"included\": true}")
                .expect(204);
        shop.send(
                        "PUT",
                        "/api/pricing/shipping-methods/post",
                        "{\"name\": \"Post\", \"rates\": [{\"currency\": \"GBP\", \"price\": 300}]}")
                .expect(204);
        new Front(shop).change("""
                "name": "Lamps", "open": true,
                "pages": {"imprint": {"en": "x"}, "terms": {"en": "x"}, "privacy": {"en": "x"}, "withdrawal": {"en": "x"}}
                """);
        orders.answer("GET /api/payment-limits", 200, "{\"provider\": \"stripe\", \"minimum\": {}}");
        orders.answer("GET /api/orders", 200, "{\"items\": [" + ORDER + "]}");

        Visit start = staff.open(START).expect(200);

        assertThat(start.texts("ol h2")).hasSize(9).allMatch(step -> step.endsWith(" done"));
        assertThat(start.has("form[action$=preview]")).isFalse();
        assertThat(staff.open("/admin").expect(303).header("Location")).isEqualTo("/admin/orders");
    }

    @Test
    void letsStaffInBeforeItIsOpen() {
        Visit given = staff.submit(staff.open(START).form(START + "/preview"), Map.of())
                .expect(200);

        Browser visitor = new Browser(server);
        Visit inside = visitor.open(given.page().select(".told a").attr("href")).follow();
        assertThat(inside.text("h1")).isEqualTo("Open when you are");
    }

    @Test
    void leadsToTheOrdersWhereTheShopIsAway() {
        server.close();

        assertThat(staff.open("/admin").expect(303).header("Location")).isEqualTo("/admin/orders");
    }
}
