package dev.kiosk.storefront.shop.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Front;
import dev.kiosk.storefront.testing.PostOffice;
import dev.kiosk.storefront.testing.PostOffice.Got;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What staff wrote of their shop, on pages, on orders and in letters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LegalPagesIT {

    private final PostOffice post = PostOffice.open();
    private final StorefrontServer server =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), post.settings());
    private final Shop shop = server.shop();
    private final Front front = new Front(shop);
    private final Browser browser = new Browser(server);

    @AfterAll
    void stop() {
        server.close();
        post.close();
    }

    @Test
    void areThereOnceTheyAreWritten() {
        front.change("\"pages\": {}");
        browser.open("/imprint").expect(404);
        assertThat(browser.open("/").has(".foot a[href='/imprint']")).isFalse();

        front.change("""
                "pages": {"imprint": {"en": "# Who we are\\nAda Lovelace\\n1 High Street\\n\\n- [write](mailto:ada@example.org)\\n- [look](javascript:alert)\\n\\n<script>alert(1)</script> **now**",
                                      "de": "## Wer wir sind"}}
                """);

        Visit imprint = browser.open("/imprint").expect(200);
        assertThat(imprint.text("h1")).isEqualTo("Imprint");
        assertThat(imprint.text("main h2")).isEqualTo("Who we are");
        assertThat(imprint.texts("main .own"))
                .containsExactly("Ada Lovelace", "1 High Street", "<script>alert(1)</script> now");
        assertThat(imprint.page().select("main li a").eachAttr("href")).containsExactly("mailto:ada@example.org");
        assertThat(imprint.texts("main li")).containsExactly("write", "[look](javascript:alert)");
        assertThat(imprint.has("main script")).isFalse();
        assertThat(imprint.page().select(".foot a[href='/imprint']").text()).isEqualTo("Imprint");
        browser.open("/terms").expect(404);
    }

    /** Whoever has no link to their order at hand finds it by its number. */
    @Test
    void leadFromTheRightOfWithdrawalToTheOrder() {
        front.change("\"pages\": {\"terms\": {\"en\": \"Terms\"}, \"withdrawal\": {\"en\": \"Fourteen days\"}}");

        assertThat(browser.open("/withdrawal")
                        .expect(200)
                        .page()
                        .select("main a.button")
                        .attr("href"))
                .isEqualTo("/orders");
        assertThat(browser.open("/terms").expect(200).has("main a.button")).isFalse();
    }

    @Test
    void areInTheCustomersLanguageOrInOneThatIsSaid() {
        front.change("\"pages\": {\"terms\": {\"de\": \"Es gilt\", \"zh\": \"条款\"}}");

        Visit german = browser.open("/terms", Map.of("Accept-Language", "de-AT"));
        assertThat(german.text("h1")).isEqualTo("AGB");
        assertThat(german.text("main .own")).isEqualTo("Es gilt");
        assertThat(german.has("main [lang]")).isFalse();
        Visit english = browser.open("/terms");
        assertThat(english.text("h1")).isEqualTo("Terms");
        assertThat(english.text("main [lang=de] .own")).isEqualTo("Es gilt");
    }

    @Test
    void writesLettersAsTheShopIsNow() {
        Shop.Bought bought = shop.buy();
        front.change("""
                "name": "Tea & Co", "accent": "#7a1f5c", "seller": {"name": "Tea Ltd", "address": ["1 High Street", "York"]},
                "letters": {"sender": "", "signature": "Yours,\\nAda <ada>"}
                """);

        server.events().send(new OrderConfirmed(bought.orderId(), 3));

        Got got = post.receivedBy("ada@example.org").getLast();
        assertThat(got.header("From")).startsWith("Tea & Co <");
        assertThat(got.text()).contains("Yours,\nAda <ada>", "Tea Ltd · 1 High Street · York");
        assertThat(got.html()).contains("Tea &amp; Co", "background:#7a1f5c", "Ada &lt;ada&gt;");
        assertThat(browser.open("/orders/" + bought.orderId() + "?token=" + bought.token())
                        .expect(200)
                        .page()
                        .text())
                .contains("Tea Ltd", "York");

        front.change("\"letters\": {\"sender\": \"Ada of Tea\", \"signature\": \"\"}");
        shop.get("/").expect(200);
        Shop.Bought next = shop.buy();
        server.events().send(new OrderConfirmed(next.orderId(), 3));
        assertThat(post.receivedBy("ada@example.org").getLast().header("From")).startsWith("Ada of Tea <");
    }

    @Test
    void sellsOnlyWhereTheShopSells() {
        String sku = shop.sell("Local bread", "3.00");
        shop.stock(sku, 40);
        String cart = shop.cartOf(1, sku);
        browser.submit(browser.open("/products/local-bread").form("/cart/lines"), Map.of("quantity", "1"))
                .expect(303);
        front.change("\"countries\": [\"ie\", \"FR\"]");

        assertThat(shop.get(cart + "?country=GB").expect(200).each("/shippingMethods", "code"))
                .isEmpty();
        assertThat(shop.get(cart + "?country=IE").expect(200).each("/shippingMethods", "code"))
                .containsExactly("standard");
        shop.checkOut(cart).expectProblem(422, "shipping-method-unavailable");
        Visit checkout = browser.open("/checkout").expect(200);
        assertThat(checkout.page().select("#country option[value]").eachAttr("value"))
                .contains("FR", "IE")
                .doesNotContain("GB");
        front.change("\"countries\": []");
        shop.checkOut(cart).expect(202);
    }
}
