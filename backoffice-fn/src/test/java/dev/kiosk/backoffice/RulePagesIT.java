package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulePagesIT {

    private static final String RULES = "/admin/rules";
    private static final String TAXES = RULES + "/taxes";
    private static final String SHIPPING = RULES + "/shipping";
    private static final String NEW = SHIPPING + "/new";

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final BackofficeServer office = BackofficeServer.over(server);
    private final Shop shop = server.shop();
    private final Browser staff = office.browser();

    @AfterAll
    void stop() {
        office.close();
        server.close();
    }

    @Test
    void makesATaxRuleThatCartsFollowAndRemovesIt() {
        Visit made = tax(Map.of("country", "fr", "percent", "20", "included", "yes", "on-shipping", "yes"))
                .follow();

        assertThat(made.text(".told")).startsWith("The tax rule is saved.");
        assertThat(made.texts("#taxes ~ .scroll td")).contains("FR", "20 %", "include it", "taxed alike");
        String cart = shop.cartOf(1, shop.sell("Taxed kettle", "12.05"));
        assertThat(deliverTo(cart, "FR").number("/taxes/0/amount")).isEqualTo(267);

        Visit removed = staff.submit(made.form(TAXES + "/remove"), Map.of()).follow();
        assertThat(removed.text(".told")).isEqualTo("The tax rule is removed.");
        assertThat(removed.texts("#taxes ~ .scroll td")).doesNotContain("FR");
    }

    @Test
    void showsThatTheCategoryOfATaxComesLater() {
        Map<String, String> typed = new HashMap<>(Map.of("country", "PT", "percent", "6", "category", "early-tea"));
        assertThat(tax(typed).expect(422).text("#category-error")).contains("no such category");
        typed.put("later", "yes");
        tax(typed).expect(303);

        assertThat(staff.open(RULES).texts("#taxes ~ .scroll td")).contains("early-tea not in the catalogue yet");
        shop.importCsv(Shop.CSV_HEADER + "EARLY-TEA-1,,Early tea,,,Early tea,9.00,GBP\n")
                .expect(200);
        assertThat(staff.open(RULES).texts("#taxes ~ .scroll td")).contains("early-tea");
        staff.post(TAXES + "/remove", Map.of("country", "PT", "category", "early-tea"))
                .expect(303);
    }

    @ParameterizedTest
    @CsvSource({
        "country, XX, country",
        "country, '<b>', country",
        "percent, '', percent",
        "percent, 100.01, percent",
        "percent, 5.555, percent",
        "rounding, up, rounding",
        "category, a\u0007b, category",
        "category, tea, on-shipping"
    })
    void tellsAtTheFieldWhatIsWrongWithATax(String field, String value, String at) {
        Map<String, String> fields = new HashMap<>(Map.of("country", "IT", "percent", "22", "on-shipping", "yes"));
        fields.put(field, value);

        Visit again = tax(fields).expect(422);

        assertThat(again.page().getElementById(at + "-error")).isNotNull();
        assertThat(staff.open(RULES).texts("#taxes ~ .scroll td")).doesNotContain("IT");
    }

    @Test
    void makesAShippingMethodThatCartsOfferAndChangesIt() {
        Visit made = ship(Map.of(
                        "code", "by-ferry",
                        "name", "By <i>ferry</i>",
                        "countries", "ie, im",
                        "except", "bt",
                        "price.GBP", "0.00",
                        "days-from", "3",
                        "days-to", "5",
                        "position", "-1"))
                .follow();
        assertThat(made.texts("#shipping ~ .scroll td")).contains("By <i>ferry</i>", "IE, IM, but not BT", "3 to 5");
        String cart = shop.cartOf(1, shop.sell("Shipped kettle", "10.00"));
        assertThat(deliverTo(cart, "IE").text("/shippingMethod")).isEqualTo("by-ferry");

        String path = SHIPPING + "/by-ferry";
        Visit mine = staff.open(path);
        staff.submit(staff.open(path).form(path), Map.of("price.GBP", "2.00", "free-from.GBP", "40"))
                .expect(303);
        assertThat(staff.submit(mine.form(path), Map.of("price.GBP", "3.00"))
                        .expect(409)
                        .text(".trouble"))
                .contains("somebody else has changed the method");
        assertThat(staff.open(RULES).texts("#shipping ~ .scroll td")).contains("£2.00, free from £40.00");

        staff.submit(staff.open(path).form(path + "/remove"), Map.of()).expect(303);
        staff.open(path).expect(404);
    }

    @Test
    void keepsThatAMethodIsFreeByWhatIsLeftAfterDiscounts() {
        ship(Map.of(
                        "code", "after-all",
                        "name", "After all",
                        "countries", "AQ",
                        "price.GBP", "1.00",
                        "free-from.GBP", "40.00",
                        "after-discounts", "yes"))
                .expect(303);
        String path = SHIPPING + "/after-all";

        staff.submit(staff.open(path).form(path), Map.of("price.GBP", "2.00")).expect(303);

        Reply stored = shop.get("/api/pricing/shipping-methods/after-all").expect(200);
        assertThat(stored.json().at("/freeAfterDiscounts").asBoolean()).isTrue();
        assertThat(stored.number("/rates/0/price")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "code, By Sea, code",
        "name, '', name",
        "countries, 'GB, Ireland', countries",
        "except, 'b%', except",
        "price.GBP, free, price.GBP",
        "price.GBP, '', price.GBP",
        "price.GBP, -1, price.GBP",
        "free-from.GBP, 1.234, free-from.GBP",
        "days-from, 3, days-to",
        "days-to, 400, days-to",
        "position, first, position"
    })
    void tellsAtTheFieldWhatIsWrongWithAMethod(String field, String value, String at) {
        Map<String, String> fields = new HashMap<>(Map.of("code", "wrong", "name", "Wrong", "price.GBP", "1.00"));
        fields.put(field, value);

        Visit again = ship(fields).expect(422);

        assertThat(again.page().getElementById(at + "-error")).isNotNull();
        staff.open(SHIPPING + "/wrong").expect(404);
    }

    @Test
    void makesADoubleClickOnceAndNoOtherOfTheCode() {
        Map<String, String> fields = Map.of("code", "twice", "name", "Twice", "countries", "AQ", "price.GBP", "1.00");
        ship(fields).expect(303);

        ship(fields).expect(303);
        assertThat(ship(Map.of("code", "twice", "name", "Other", "price.GBP", "1.00"))
                        .expect(409)
                        .text("#code-error"))
                .contains("another method");
    }

    @Test
    void showsWhatHoldsByTheSettingsAndRemovesNoneOfThat() {
        Visit rules = staff.open(RULES).expect(200);

        assertThat(rules.texts("td")).contains("£3.95, free from £50.00", "anywhere", "0 %");
        staff.post(TAXES + "/remove", Map.of("country", "*", "category", "")).expect(404);
        staff.post(SHIPPING + "/standard/remove", Map.of()).expect(404);
    }

    @Test
    void countsWhatAPriceListLacks() {
        shop.importCsv(Shop.CSV_HEADER + "LISTED-1,,Listed,,,,1.00,GBP\nLISTED-1,,,,,,1.20,EUR\n")
                .expect(200);

        Visit rules = staff.open(RULES);

        assertThat(rules.texts("#lists ~ .scroll td")).startsWith("EUR", "1");
        assertThat(staff.open(NEW).has("#price\\.EUR")).isTrue();
    }

    private Visit tax(Map<String, String> fields) {
        return staff.submit(staff.open(RULES).form(TAXES), fields);
    }

    private Visit ship(Map<String, String> fields) {
        return staff.submit(staff.open(NEW).form(NEW), fields);
    }

    private Reply deliverTo(String cart, String country) {
        return shop.get(cart + "?country=" + country).expect(200);
    }
}
