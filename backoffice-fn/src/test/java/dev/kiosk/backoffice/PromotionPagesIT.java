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
class PromotionPagesIT {

    private static final String LIST = "/admin/promotions";
    private static final String NEW = LIST + "/new";

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
    void makesACouponThatACartCanUse() {
        String cart = shop.cartOf(1, shop.sell("Coupon kettle", "20.00"));

        Visit made = make(Map.of("name", "Spring <b>sale</b>", "coupon", " spring 10 ", "percent", "12.5"))
                .follow();

        assertThat(made.text(".told")).startsWith("The promotion is saved.");
        assertThat(made.text("h1")).isEqualTo("Spring <b>sale</b> running");
        assertThat(staff.open(LIST).texts("tbody td")).contains("Spring <b>sale</b>", "12.5 % off", "SPRING10");
        assertThat(coupon(cart, "SPRING10").number("/discount")).isEqualTo(250);
    }

    @Test
    void endsAPromotionAndResumesIt() {
        String cart = shop.cartOf(1, shop.sell("Ended kettle", "20.00"));
        make(Map.of("name", "To end", "coupon", "TOEND", "percent", "10")).expect(303);
        String path = LIST + "/to-end";
        assertThat(coupon(cart, "TOEND").number("/discount")).isEqualTo(200);

        Visit ended =
                staff.submit(staff.open(path).form(path + "/end"), Map.of()).follow();

        assertThat(ended.text("h1 .state")).isEqualTo("ended");
        assertThat(shop.get(cart).number("/discount")).isZero();
        Visit resumed = staff.submit(ended.form(path + "/resume"), Map.of()).follow();
        assertThat(resumed.text("h1 .state")).isEqualTo("running");
        assertThat(shop.get(cart).number("/discount")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, amount, '\u00a0\uff15.50', £5.50 off",
        "free-shipping, percent, '', free shipping",
        "buy-get, buy, 3, 'buy 3, get 1'"
    })
    void makesEveryKind(String kind, String field, String value, String words) {
        Visit made = make(Map.of("name", "A " + kind, "kind", kind, field, value, "currency", "GBP", "minimum", "9999"))
                .follow();

        assertThat(made.page().select("[name=kind][checked]").val()).isEqualTo(kind);
        assertThat(staff.open(LIST).texts("tbody td")).contains(words);
    }

    @Test
    void showsWhatWasMadeAsItWasTyped() {
        shop.importCsv(Shop.CSV_HEADER + "PROMO-1,,Promoted kettle,,,Promoted,9.00,GBP\n")
                .expect(200);
        Map<String, String> typed = Map.ofEntries(
                Map.entry("name", "All of it"),
                Map.entry("key", "all-of-it"),
                Map.entry("coupon", "ALL-OF-IT"),
                Map.entry("kind", "amount"),
                Map.entry("amount", "2.50"),
                Map.entry("currency", "GBP"),
                Map.entry("minimum", "30.00"),
                Map.entry("from", "2030-01-02T03:04"),
                Map.entry("until", "2031-01-02T03:04"),
                Map.entry("skus", "PROMO-1"),
                Map.entry("categories", "promoted"),
                Map.entry("max-uses", "100"),
                Map.entry("max-per-customer", "2"),
                Map.entry("combinable", "yes"),
                Map.entry("priority", "-3"));

        Visit made = make(typed).follow();

        assertThat(made.text("h1 .state")).isEqualTo("to come");
        Map<String, String> shown = Browser.fields(made.form(LIST + "/all-of-it"), Map.of());
        Map<String, String> expected = new HashMap<>(typed);
        expected.remove("key");
        assertThat(shown).containsAllEntriesOf(expected);
        assertThat(staff.open(LIST).texts("tbody td")).contains("0 of 100", "2 Jan 2030, 03:04:00");
    }

    @Test
    void keepsWhichShippingIsFreeAndUpToWhat() {
        Map<String, String> typed = Map.of(
                "kind", "free-shipping",
                "methods", "standard, by-ferry",
                "cap", "3.00",
                "currency", "GBP",
                "minimum", "30.00",
                "after-discounts", "yes");
        Map<String, String> named = new HashMap<>(typed);
        named.put("name", "Cheap shipping");
        make(named).expect(303);
        String path = LIST + "/cheap-shipping";

        staff.submit(staff.open(path).form(path), Map.of("priority", "4")).expect(303);

        Map<String, String> shown = Browser.fields(staff.open(path).form(path), Map.of());
        assertThat(shown).containsEntry("priority", "4").containsEntry("methods", "by-ferry, standard");
        assertThat(shown).containsEntry("cap", "3.00").containsEntry("after-discounts", "yes");
        assertThat(staff.open(LIST).texts("tbody td")).contains("free shipping by by-ferry, standard, up to £3.00");
        Reply stored = shop.get("/api/pricing/promotions/cheap-shipping").expect(200);
        assertThat(stored.number("/effect/cap")).isEqualTo(300);
        assertThat(stored.json().at("/minimumAfterDiscounts").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"methods, 'Not A Code'", "cap, 0", "cap, much"})
    void tellsAtTheFieldWhatIsWrongWithFreeShipping(String field, String value) {
        Visit again = make(Map.of("name", "Unfree", "kind", "free-shipping", "currency", "GBP", field, value))
                .expect(422);

        assertThat(again.page().getElementById(field + "-error")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name",
        "name, a\u0007b, name",
        "name, 春, key",
        "key, Not A Key, key",
        "coupon, 'a/b', coupon",
        "kind, theft, kind",
        "percent, '', percent",
        "percent, 0, percent",
        "percent, 100.01, percent",
        "percent, '<script>', percent",
        "minimum, 5, currency",
        "currency, XXX, currency",
        "from, yesterday, from",
        "from, 2030-02-30T00:00, from",
        "until, 2029-12-31T00:00, until",
        "skus, NO-SUCH-SKU, skus",
        "categories, 'no-such ''or 1=1', categories",
        "max-uses, 0, max-uses",
        "max-uses, 99999999999, max-uses",
        "max-per-customer, 1, max-per-customer",
        "priority, high, priority"
    })
    void tellsAtTheFieldWhatIsWrong(String field, String value, String at) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", "Wrong", "percent", "10", "from", "2030-01-01T00:00"));
        fields.put(field, value);

        Visit again = make(fields).expect(422);

        assertThat(again.page().getElementById(at + "-error")).isNotNull();
        assertThat(again.text(".trouble")).startsWith("Nothing was saved");
        assertThat(staff.open(LIST + "/wrong").status()).isEqualTo(404);
    }

    @Test
    void makesADoubleClickOnceAndNoOtherOfTheKey() {
        Map<String, String> fields = Map.of("name", "Doubled", "coupon", "DOUBLED", "percent", "5");
        make(fields).expect(303);

        make(fields).expect(303);
        assertThat(make(Map.of("name", "Doubled", "percent", "6")).expect(409).text("#key-error"))
                .contains("another promotion of this key");
        assertThat(make(Map.of("name", "Other", "coupon", "doubled", "percent", "6"))
                        .expect(409)
                        .text("#coupon-error"))
                .contains("Another promotion has this coupon");
    }

    @Test
    void tellsThatSomebodyElseWasFaster() {
        make(Map.of("name", "Contended", "coupon", "CONTENDED", "percent", "5")).expect(303);
        String path = LIST + "/contended";
        Visit mine = staff.open(path);
        staff.submit(staff.open(path).form(path), Map.of("percent", "6")).expect(303);

        Visit late = staff.submit(mine.form(path), Map.of("percent", "7")).expect(409);

        assertThat(late.text(".trouble")).contains("somebody else has changed the promotion");
        staff.submit(late.form(path), Map.of()).expect(303);
        assertThat(staff.open(path).page().select("#percent").val()).isEqualTo("7");
    }

    @Test
    void showsGoodsThatComeLaterInTheListAndTheForm() {
        Map<String, String> typed = new HashMap<>(Map.of("name", "Too early", "percent", "5", "skus", "EARLY-1"));
        assertThat(make(typed).expect(422).text("#skus-error")).contains("Not in the catalogue: EARLY-1.");
        typed.put("later", "yes");
        make(typed).expect(303);
        String path = LIST + "/too-early";

        assertThat(staff.open(LIST).texts("tbody td")).anyMatch(cell -> cell.contains("in the catalogue yet: EARLY-1"));
        assertThat(staff.open(path).text("#unknown")).endsWith("EARLY-1");
        staff.submit(staff.open(path).form(path), Map.of("priority", "4")).expect(303);

        shop.importCsv(Shop.CSV_HEADER + "EARLY-1,,Early kettle,,,,9.00,GBP\n").expect(200);
        assertThat(staff.open(LIST).texts("tbody td")).noneMatch(cell -> cell.contains("EARLY-1"));
        assertThat(staff.open(path).has("#unknown")).isFalse();
    }

    @Test
    void hasNoOtherPromotion() {
        staff.open(LIST + "/no-such").expect(404);
        staff.post(LIST + "/no-such", Map.of("name", "x")).expect(404);
        staff.post(LIST + "/no-such/end", Map.of()).expect(404);
    }

    private Visit make(Map<String, String> fields) {
        return staff.submit(staff.open(NEW).form(NEW), fields);
    }

    private Reply coupon(String cart, String code) {
        return shop.send("POST", cart + "/coupons", "{\"code\": \"" + code + "\"}");
    }
}
