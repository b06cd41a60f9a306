package dev.kiosk.storefront.cart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartPagesIT {

    private static final String TEA_LINE = "/cart/lines/TEA-EARL-100";

    private final Shop shop = StockedShop.server().shop();

    @Test
    void isEmptyAtFirst() {
        Visit cart = StockedShop.browser().open("/cart").expect(200);

        assertThat(cart.text(".empty p:first-child")).isEqualTo("There is nothing in it yet.");
        assertThat(cart.has(".count")).isFalse();
    }

    @Test
    void takesWhatIsPutIntoItAndCountsIt() {
        Browser browser = StockedShop.browser();

        Visit cart = browser.submit(
                        browser.open("/products/earl-grey").form("/cart/lines"),
                        Map.of("sku", "TEA-EARL-250", "quantity", "2"))
                .follow();

        assertThat(cart.text(".line .name")).isEqualTo("Earl Grey");
        assertThat(cart.texts(".line .aside")).containsExactly("250 g", "£14.90 each");
        assertThat(cart.text(".line > .price")).isEqualTo("£29.80");
        assertThat(cart.texts(".sums div"))
                .containsExactly("Subtotal £29.80", "Shipping (Standard) £3.95", "Total £33.75");
        assertThat(cart.text(".count")).isEqualTo("Items: 2");
        assertThat(browser.open("/").text(".count")).isEqualTo("Items: 2");
    }

    @Test
    void namesWhatIsNotInTheCatalogueAnyMoreAsItWasCalled() {
        String sku = Shop.newSku();
        shop.importCsv(Shop.CSV_HEADER + sku + ",removed-jug,Removed jug,Blue,,,5.00,GBP\n" + Shop.newSku()
                        + ",removed-jug,Removed jug,Red,,,5.00,GBP\n")
                .expect(200);
        shop.stock(sku, 4);
        Browser browser = StockedShop.browser();
        browser.post("/cart/lines", Map.of("product", "removed-jug", "sku", sku, "quantity", "1"))
                .expect(303);

        shop.send("DELETE", "/api/catalogue/products/removed-jug/variants/" + sku, "")
                .expect(204);

        Visit cart = browser.open("/cart").expect(200);
        assertThat(cart.text(".line .name")).isEqualTo("Removed jug");
        assertThat(cart.texts(".line .aside")).contains("Blue");
        assertThat(cart.has(".line .error")).isTrue();
        assertThat(cart.has("a[href=/checkout]")).isFalse();
    }

    @Test
    void changesAndRemovesLines() {
        Browser browser = StockedShop.browserWithTea();

        Visit more = browser.submit(browser.open("/cart").form(TEA_LINE), Map.of("quantity", "10"))
                .follow();
        assertThat(more.text(".line > .price")).isEqualTo("£65.00");
        assertThat(more.texts(".sums div")).contains("Shipping (Standard) Free");

        String removal = more.page().select("button[formaction]").attr("formaction");
        Visit none = browser.submit(more.form(TEA_LINE), removal, Map.of()).follow();
        assertThat(none.has(".empty")).isTrue();
    }

    @Test
    void takesZeroForANo() {
        Browser browser = StockedShop.browserWithTea();

        assertThat(browser.submit(browser.open("/cart").form(TEA_LINE), Map.of("quantity", "0"))
                        .follow()
                        .has(".empty"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000001", "many", "1e9", "<script>alert(1)</script>"})
    void showsABadQuantityAtItsLineAndKeepsIt(String typed) {
        Browser browser = StockedShop.browserWithTea();

        Visit again = browser.submit(browser.open("/cart").form(TEA_LINE), Map.of("quantity", typed))
                .expect(422);

        assertThat(again.text(".line .error")).startsWith("Enter a quantity from 1 to 1,000,000");
        assertThat(again.page().select("#quantity-TEA-EARL-100").val()).isEqualTo(typed);
        assertThat(again.page().select("#quantity-TEA-EARL-100").attr("aria-describedby"))
                .isEqualTo(again.page().select(".line .error").attr("id"));
        assertThat(browser.open("/cart").text(".count")).isEqualTo("Items: 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1000001", "lots"})
    void showsABadQuantityOnTheProductsPageAndKeepsTheChoice(String typed) {
        Browser browser = StockedShop.browser();

        Visit again = browser.submit(
                        browser.open("/products/earl-grey").form("/cart/lines"),
                        Map.of("sku", "TEA-EARL-250", "quantity", typed))
                .expect(422);

        assertThat(again.text(".buy .error")).isEqualTo("Enter a quantity from 1 to 1,000,000.");
        assertThat(again.page().select("#quantity").val()).isEqualTo(typed);
        assertThat(again.page().select("input[name=sku][checked]").val()).isEqualTo("TEA-EARL-250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NO-SUCH-SKU", "../../etc", "a b", "\u0000"})
    void refusesWhatIsNotForSale(String sku) {
        Visit again = StockedShop.browser()
                .post("/cart/lines", Map.of("product", "earl-grey", "sku", sku, "quantity", "1"))
                .expect(422);

        assertThat(again.text(".buy .error")).startsWith("Choose one of the options shown");
    }

    @Test
    void refusesMoreThanACartTakes() {
        Browser browser = StockedShop.browserWithTea();

        Visit again = browser.submit(
                        browser.open("/products/earl-grey").form("/cart/lines"), Map.of("quantity", "999999"))
                .expect(422);

        assertThat(again.text(".buy .error")).isEqualTo("The cart cannot take that much more.");
    }

    @Test
    void tellsAPriceThatChangedSinceItWasPutIn() {
        String sku = shop.sell("Changing mug", "5.00");
        shop.stock(sku, 40);
        Browser browser = StockedShop.browser();
        browser.post("/cart/lines", Map.of("product", "changing-mug", "sku", sku, "quantity", "2"));
        shop.price(sku, "Changing mug", "6.00");

        Visit cart = browser.open("/cart").expect(200);

        assertThat(cart.text(".notice li")).isEqualTo("Changing mug: £5.00 before, £6.00 now");
        assertThat(cart.texts(".sums div")).contains("Subtotal £12.00");
    }

    @Test
    void tellsBeforeThePaymentWhatIsNotThere() {
        Browser browser = StockedShop.browser();
        browser.post("/cart/lines", Map.of("product", "earl-grey", "sku", "TEA-EARL-250", "quantity", "4"));
        browser.post("/cart/lines", Map.of("product", "celadon-vase", "sku", "VASE", "quantity", "1"));

        Visit cart = browser.open("/cart").expect(200);

        assertThat(cart.texts(".line .error"))
                .containsExactly("Only 3 left. Take fewer to go on.", "Sold out. Remove it to go on.");
        assertThat(cart.has("a[href=/checkout]")).isFalse();
        assertThat(browser.open("/checkout").expect(303).header("Location")).isEqualTo("/cart");
    }

    @Test
    void startsAnewWhereTheCartIsForgottenOrForged() {
        for (String value :
                new String[] {"0198c5f2-7e8a-7cc3-98c4-dc0c0c07398f.7", "forged", "'; drop table cart --"}) {
            Map<String, String> forged = Map.of("Cookie", "kiosk_cart=" + value);
            Browser browser = StockedShop.browser();

            assertThat(browser.open("/cart", forged).expect(200).has(".empty")).isTrue();
            assertThat(browser.post(
                                    "/cart/lines",
                                    Map.of("product", "earl-grey", "sku", "TEA-EARL-100", "quantity", "1"),
                                    forged)
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        Visit added = StockedShop.browser()
                .post("/cart/lines", Map.of("product", "earl-grey", "sku", "TEA-EARL-100", "quantity", "1"));
        Visit overHttps = StockedShop.browser()
                .post(
                        "/cart/lines",
                        Map.of("product", "earl-grey", "sku", "TEA-EARL-100", "quantity", "1"),
                        Map.of("X-Forwarded-Proto", "https"));

        assertThat(added.header("Set-Cookie"))
                .containsIgnoringCase("; Path=/")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .doesNotContainIgnoringCase("; Secure");
        assertThat(overHttps.header("Set-Cookie")).containsIgnoringCase("; Secure");
    }
}
