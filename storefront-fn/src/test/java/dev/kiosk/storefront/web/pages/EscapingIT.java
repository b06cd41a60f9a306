package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Shop;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Script in every text field is text. */
class EscapingIT {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final String BREAKOUT = "\"><img src=x onerror=alert(1)>";
    private static final String EVIL = SCRIPT + BREAKOUT;

    private final Shop shop = StockedShop.server().shop();
    private final Browser browser = StockedShop.browser();

    @Test
    void showsWhatTheCatalogueSaysAsText() {
        String sku = Shop.newSku();
        String field = quoted(EVIL);
        String row = String.join(",", sku, "", quoted(EVIL + sku), field, field, quoted(EVIL + "shelf"), "5.00", "GBP");
        shop.importCsv(Shop.CSV_HEADER + row + "\n").expect(200);
        shop.stock(sku, 40);
        String slug = shop.get("/api/products?q=" + sku).text("/items/0/slug");
        browser.post("/cart/lines", Map.of("product", slug, "sku", sku, "quantity", "1"));

        Visit product = browser.open("/products/" + slug).expect(200);
        Visit cart = browser.open("/cart").expect(200);
        Visit checkout = browser.open("/checkout").expect(200);
        Visit order = browser.submit(checkout.form("/checkout"), details("Ada")).follow();

        assertThat(product.text("h1")).isEqualTo(EVIL + sku);
        assertThat(product.text(".lead")).isEqualTo(EVIL);
        assertThat(product.page().select(".picture").attr("alt")).contains(SCRIPT);
        assertThat(cart.text(".line .name")).isEqualTo(EVIL + sku);
        assertThat(order.text(".items li")).contains(EVIL);
        Stream.of(product, cart, checkout, order, browser.open("/"), browser.open("/products?q=" + sku))
                .forEach(EscapingIT::isHarmless);
    }

    @Test
    void showsWhatWasTypedAsText() {
        Browser buyer = StockedShop.browserWithTea();
        Visit search = browser.open(
                        "/products?q=%3Cscript%3Ealert(%27x%27)%3C/script%3E%22%3E%3Cimg%20src=x%20onerror=1%3E")
                .expect(200);
        Visit checkout = buyer.submit(buyer.open("/checkout").form("/checkout"), details(EVIL))
                .expect(422);
        Visit lookup = browser.submit(browser.open("/orders").form("/orders"), Map.of("order", EVIL, "token", EVIL))
                .expect(422);
        Visit nothing = browser.open("/%3Cscript%3Ealert(1)%3C/script%3E").expect(404);

        assertThat(search.page().select("#q").val()).startsWith(SCRIPT);
        assertThat(search.text("h1")).contains(SCRIPT);
        Stream.of("name", "email", "line1", "line2", "city", "postcode")
                .forEach(field ->
                        assertThat(checkout.page().select("#" + field).val()).isEqualTo(EVIL));
        assertThat(lookup.page().select("#order").val()).isEqualTo(EVIL);
        Stream.of(search, checkout, lookup, nothing).forEach(EscapingIT::isHarmless);
    }

    private static void isHarmless(Visit visit) {
        assertThat(
                        visit.page()
                                .select(
                                        "script:not([src^=/assets/]):not([type=application/ld+json]), img[onerror], img[src=x]"))
                .as(visit.response().body())
                .isEmpty();
        assertThat(visit.page().select("script[type=application/ld+json]"))
                .allSatisfy(data -> assertThat(data.data()).doesNotContain("<", ">"));
    }

    private static Map<String, String> details(String typed) {
        boolean plain = typed.equals("Ada");
        Map<String, String> details = new HashMap<>();
        Stream.of("name", "line1", "line2", "city").forEach(field -> details.put(field, typed));
        details.put("postcode", plain ? "SW1Y 4JH" : typed);
        details.put("email", plain ? "ada@example.org" : typed);
        details.put("country", plain ? "GB" : typed);
        return details;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
