package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** A shop of its own: price lists are seen on every page. */
class CurrencyPagesIT {

    private static final StorefrontServer SERVER = shop();

    private final Browser browser = new Browser(SERVER);

    @Test
    void areInTheShopsOwnUntilAnotherIsChosen() {
        Visit product = browser.open("/products/kettle").expect(200);

        assertThat(product.texts(".option .price")).containsExactly("£10.00", "£20.00");
        assertThat(product.texts("form[action=/currency] button")).containsExactly("GBP", "EUR");
        assertThat(product.text("form[action=/currency] [aria-current]")).isEqualTo("GBP");
    }

    @Test
    void areThoseOfThePriceListEverywhere() {
        Visit product = choose("EUR", "/products/kettle");

        assertThat(product.response().uri().getPath()).isEqualTo("/products/kettle");
        assertThat(product.texts(".option .price")).containsExactly("€12.50", "Not sold in EUR");
        assertThat(product.page().select("#sku-KETTLE-L").hasAttr("disabled")).isTrue();
        assertThat(product.page().select("input[checked]").val()).isEqualTo("KETTLE-S");
        assertThat(browser.open("/products").texts(".card .price"))
                .containsExactly("€3.00", "€12.50", "Not sold in EUR");
        assertThat(browser.open("/").texts(".card .price")).contains("€12.50", "Not sold in EUR");
        assertThat(browser.open("/products?q=kettle").texts(".card .price")).containsExactly("€12.50");
        assertThat(browser.open("/suggestions?q=kett").response().body()).contains("€12.50");
        Visit unpriced = browser.open("/products/mug");
        assertThat(unpriced.text(".buy .notice")).startsWith("We do not sell this in EUR");
        assertThat(unpriced.has(".buy button")).isFalse();
    }

    @Test
    void sortByThePriceOfTheList() {
        choose("EUR", "/");

        assertThat(browser.open("/products?sort=price").texts(".card .name")).containsExactly("Cup", "Kettle", "Mug");
        assertThat(browser.open("/products?sort=price-desc").texts(".card .name"))
                .containsExactly("Kettle", "Cup", "Mug");
    }

    @Test
    void areWhatIsPaid() {
        choose("EUR", "/");
        put("KETTLE-S");

        assertThat(browser.open("/cart").texts(".sums div"))
                .containsExactly("Subtotal €12.50", "Shipping (By ferry) €5.00", "Total €17.50");
        Visit order = browser.submit(browser.open("/checkout").form("/checkout"), DETAILS)
                .follow();
        assertThat(order.text(".sums .total")).isEqualTo("Total €17.50");
    }

    @Test
    void areAskedForAgainWhereTheyChangedInAnotherTab() {
        put("CUP");
        FormElement form = browser.open("/checkout").form("/checkout");
        choose("EUR", "/");

        Visit asked = browser.submit(form, agreedTo("800 GBP")).expect(409);

        assertThat(asked.texts(".notice li")).containsExactly("The total is now €8.00");
        assertThat(browser.submit(asked.form("/checkout"), DETAILS).follow().text(".sums .total"))
                .isEqualTo("Total €8.00");
    }

    @Test
    void changeTheCart() {
        put("KETTLE-S");

        Visit cart = choose("EUR", "/cart");

        assertThat(cart.text(".line > .price")).isEqualTo("€12.50");
        assertThat(choose("GBP", "/cart").text(".line > .price")).isEqualTo("£10.00");
    }

    @Test
    void stayWhereTheCartHoldsSomethingThatIsNotSoldInAnother() {
        put("KETTLE-L");

        Visit cart = choose("EUR", "/products");

        assertThat(cart.response().uri().getPath()).isEqualTo("/cart");
        assertThat(cart.texts(".notice li"))
                .containsExactly("Kettle is not sold in EUR. Remove it first to change the currency.");
        assertThat(cart.text(".line > .price")).isEqualTo("£20.00");
        assertThat(browser.open("/products/kettle").texts(".option .price")).contains("£10.00");
    }

    @Test
    void areNotOfferedWhereNothingIsSentInThem() {
        assertThat(browser.post("/currency", Map.of("currency", "USD")).status())
                .isEqualTo(422);
        SERVER.shop().get("/api/products?currency=USD").expectProblem(422, "unknown-currency");
    }

    @Test
    void areThatOfTheCustomersRegionAtFirst() {
        Visit german = browser.open("/products", Map.of("Accept-Language", "de"));

        assertThat(german.text("form[action=/currency] [aria-current]")).isEqualTo("EUR");
        assertThat(browser.open("/products").text("form[action=/currency] [aria-current]"))
                .as("kept")
                .isEqualTo("EUR");
    }

    @Test
    void stayThoseOfTheCartWhereTheLanguageChanges() {
        put("KETTLE-S");

        assertThat(browser.open("/products", Map.of("Accept-Language", "de"))
                        .text("form[action=/currency] [aria-current]"))
                .isEqualTo("GBP");
    }

    @Test
    void sayWhereAnotherVariantCostsMore() {
        assertThat(browser.open("/products").texts(".card .price")).containsExactly("£5.00", "from £10.00", "£1.00");
    }

    @Test
    void areRefusedIfTheShopHasNone() {
        assertThat(browser.post("/currency", Map.of("currency", "KWD")).status())
                .isEqualTo(422);
        assertThat(browser.post("/currency", Map.of("currency", "<script>")).status())
                .isEqualTo(422);
        assertThat(browser.open("/products/kettle", Map.of("Cookie", "kiosk_currency=KWD"))
                        .texts(".option .price"))
                .contains("£10.00");
    }

    @Test
    void leadToNoOtherSite() {
        assertThat(browser.post("/currency", Map.of("currency", "EUR", "back", "//evil.example"))
                        .header("Location"))
                .isEqualTo("/");
    }

    private Visit choose(String currency, String from) {
        return browser.submit(browser.open(from).form("/currency"), Map.of("currency", currency))
                .follow();
    }

    private void put(String sku) {
        browser.post("/cart/lines", Map.of("product", "kettle", "sku", sku, "quantity", "1"))
                .expect(303);
    }

    private static Map<String, String> agreedTo(String total) {
        Map<String, String> fields = new HashMap<>(DETAILS);
        fields.put("shipping", "by-ferry");
        fields.put("agreed", total);
        return fields;
    }

    private static final Map<String, String> DETAILS = details();

    private static Map<String, String> details() {
        Map<String, String> details = new HashMap<>();
        details.put("name", "Ada Lovelace");
        details.put("email", "ada@example.org");
        details.put("line1", "1 High Street");
        details.put("city", "York");
        details.put("postcode", "YO1 7HH");
        details.put("country", "GB");
        return details;
    }

    private static StorefrontServer shop() {
        StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
        server.shop().importCsv(Shop.CSV_HEADER + """
            KETTLE-S,kettle,Kettle,Small,Boils.,Kitchen,10.00,GBP
            KETTLE-L,kettle,Kettle,Large,Boils.,Kitchen,20.00,GBP
            MUG,mug,Mug,,Holds.,Kitchen,1.00,GBP
            CUP,cup,Cup,,Holds.,Other,5.00,GBP
            KETTLE-S,,,,,,12.50,EUR
            CUP,,,,,,3.00,EUR
            KETTLE-S,,,,,,14.00,USD
            """).expect(200);
        List.of("KETTLE-S", "KETTLE-L", "MUG", "CUP")
                .forEach(sku -> server.shop().stock(sku, 40));
        new Rules(server.shop()).put("shipping-methods/by-ferry", """
            {"name": "By ferry", "position": 9, "rates": [{"currency": "EUR", "price": 500}]}
            """);
        return server;
    }
}
