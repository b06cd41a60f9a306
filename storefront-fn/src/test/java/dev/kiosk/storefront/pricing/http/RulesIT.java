package dev.kiosk.storefront.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shipping methods, tax rules and automatic promotions, in a shop of its own: they are everybody's. */
class RulesIT {

    private static final StorefrontServer SERVER = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final Shop shop = SERVER.shop();

    @BeforeAll
    static void makeRules() {
        Rules rules = new Rules(SERVER.shop());
        rules.put("shipping-methods/standard", """
            {"name": "Standard", "countries": ["GB"], "position": 1, "days": {"from": 2, "to": 4},
             "rates": [{"currency": "GBP", "price": 395, "freeFrom": 5000}]}
            """);
        rules.put("shipping-methods/express", """
            {"name": "Express", "countries": ["gb"], "exceptPostcodes": ["bt", "ZE"], "position": 2,
             "rates": [{"currency": "GBP", "price": 795}]}
            """);
        rules.put("shipping-methods/continent", """
            {"name": "To the continent", "countries": ["DE", "FR"], "position": 3,
             "rates": [{"currency": "GBP", "price": 995}]}
            """);
        rules.put("tax-rules/GB", "{\"basisPoints\": 2000, \"included\": true, \"onShipping\": true}");
        rules.put("tax-rules/DE", "{\"basisPoints\": 1900}");
        rules.put("promotions/five-off-lamps?goods=any", """
            {"name": "Five off lamps", "effect": {"kind": "amount", "amount": 500}, "currency": "GBP",
             "categories": ["lamps"], "combinable": true}
            """);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void offersWhatGoesThere() {
        String cart = cart();

        Reply british = shop.get(cart + "?country=GB&postcode=YO1%207HH").expect(200);
        assertThat(british.each("/shippingMethods", "code")).containsExactly("standard", "express");
        assertThat(british.number("/shippingMethods/0/days/to")).isEqualTo(4);
        assertThat(british.text("/shippingMethod")).isEqualTo("standard");
        assertThat(british.number("/shipping")).isEqualTo(395);
        assertThat(shop.get(cart + "?country=GB&postcode=BT1%201AA").each("/shippingMethods", "code"))
                .containsExactly("standard");
        assertThat(shop.get(cart + "?country=de").each("/shippingMethods", "code"))
                .containsExactly("continent");
    }

    @Test
    void showsTheTaxOfTheDestination() {
        String cart = cart();

        Reply british = shop.get(cart + "?country=GB").expect(200);
        assertThat(british.number("/taxes/0/amount")).isEqualTo(233);
        assertThat(british.number("/tax")).isZero();
        assertThat(british.number("/total")).isEqualTo(1_395);
        Reply german = shop.get(cart + "?country=DE").expect(200);
        assertThat(german.number("/tax")).isEqualTo(190);
        assertThat(german.number("/total")).isEqualTo(1_000 + 995 + 190);
    }

    @Test
    void chargesWhatWasQuoted() {
        String cart = cart();
        long quoted = shop.get(cart + "?country=GB&postcode=YO17HH&shippingMethod=express")
                .number("/total");

        Reply accepted = checkOut(cart, "\"express\"", quoted).expect(202);

        assertThat(accepted.number("/total")).isEqualTo(quoted).isEqualTo(1_795);
        Reply order = shop.get("/api/orders/" + accepted.text("/orderId"), accepted.text("/accessToken"));
        assertThat(order.text("/shippingMethod")).isEqualTo("express");
        assertThat(order.number("/taxes/0/basisPoints")).isEqualTo(2_000);
        assertThat(order.number("/taxes/0/amount")).isEqualTo(299);
    }

    @Test
    void chargesNothingIfTheTotalIsNotTheOneAgreedTo() {
        String cart = cart();

        Reply refused = checkOut(cart, "\"express\"", 1_395).expectProblem(409, "price-changed");

        assertThat(refused.number("/total/was")).isEqualTo(1_395);
        assertThat(refused.number("/total/now")).isEqualTo(1_795);
        checkOut(cart, "\"express\"", 1_795).expect(202);
    }

    @Test
    void refusesAMethodThatDoesNotGoThere() {
        Reply refused = checkOut(cart(), "\"continent\"", 0).expectProblem(422, "shipping-method-unavailable");

        assertThat(refused.each("/errors", "field")).containsExactly("shippingMethod");
        assertThat(refused.json().at("/available").valueStream().map(one -> one.asString()))
                .containsExactly("standard", "express");
    }

    @Test
    void refusesACountryToWhichNothingGoes() {
        String wish = Shop.wish(cart()).replace("\"GB\"", "\"NO\"").replace("YO1 7HH", "0025");

        shop.post("/api/checkout", wish, Map.of()).expectProblem(422, "shipping-method-unavailable");
    }

    @Test
    void appliesAPromotionByItselfToWhatItIsAbout() {
        String lamp = Shop.newSku();
        shop.importCsv(Shop.CSV_HEADER + lamp + ",,Rules lamp,,,Lamps,12.00,GBP\n")
                .expect(200);
        String cart = shop.cartOf(1, lamp);
        shop.send("POST", cart + "/lines", Shop.line(shop.sell("Rules kettle", "10.00"), 1))
                .expect(200);

        Reply priced = shop.get(cart).expect(200);

        assertThat(priced.number("/discount")).isEqualTo(500);
        assertThat(priced.text("/discounts/0/promotion")).isEqualTo("five-off-lamps");
        assertThat(priced.number("/lines/0/discount")).isEqualTo(500);
        assertThat(priced.number("/lines/1/discount")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=XX",
                "country=UK",
                "country=GBR",
                "country=%00",
                "country=GB&postcode=123456789012345678901"
            })
    void refusesADestinationThatIsNone(String destination) {
        shop.get(cart() + "?" + destination).expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promotions/x|{}|name",
                "promotions/X|{\"name\": \"x\", \"effect\": {\"kind\": \"free-shipping\"}}|key",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"gift\"}}|effect.kind",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"percent\", \"basisPoints\":"
                        + " 10001}}|effect.basisPoints",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"amount\", \"amount\": 5}}|currency",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"free-shipping\", \"cap\": 5}}|currency",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"free-shipping\", \"amount\":"
                        + " 5}}|effect.amount",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"percent\", \"basisPoints\": 5, \"cap\":"
                        + " 5}}|effect.cap",
                "promotions/x|{\"name\": \"x\", \"effect\": {\"kind\": \"amount\", \"amount\": 9223372036854775807},"
                        + " \"currency\": \"GBP\"}|effect.amount",
                "promotions/x|{\"name\": \"x\", \"coupon\": \"a b!\", \"effect\": {\"kind\":"
                        + " \"free-shipping\"}}|coupon",
                "promotions/x|{\"name\": \"x\", \"maxUsesPerCustomer\": 1, \"effect\": {\"kind\":"
                        + " \"free-shipping\"}}|maxUsesPerCustomer",
                "promotions/x|{\"name\": \"x\", \"maxUses\": 0, \"effect\": {\"kind\": \"free-shipping\"}}|maxUses",
                "promotions/x|{\"name\": \"x\", \"from\": \"2026-01-02T00:00:00Z\", \"until\":"
                        + " \"2026-01-01T00:00:00Z\", \"effect\": {\"kind\": \"free-shipping\"}}|until",
                "shipping-methods/x|{\"name\": \"x\", \"rates\": []}|rates",
                "shipping-methods/x|{\"name\": \"x\", \"countries\": [\"XX\"], \"rates\": [{\"currency\": \"GBP\","
                        + " \"price\": 1}]}|countries[0]",
                "shipping-methods/x|{\"name\": \"x\", \"rates\": [{\"currency\": \"XXX\", \"price\":"
                        + " 1}]}|rates[0].currency",
                "shipping-methods/x|{\"name\": \"x\", \"rates\": [{\"currency\": \"GBP\", \"price\":"
                        + " -1}]}|rates[0].price",
                "tax-rules/XX|{\"basisPoints\": 1}|country",
                "tax-rules/GB|{\"basisPoints\": 10001}|basisPoints",
                "tax-rules/GB|{\"basisPoints\": 1, \"rounding\": \"down\"}|rounding"
            })
    void refusesARuleThatMeansNothing(String path, String rule, String field) {
        assertThat(shop.send("PUT", "/api/pricing/" + path, rule)
                        .expectProblem(400, "invalid-request")
                        .each("/errors", "field"))
                .contains(field);
    }

    @Test
    void refusesAMisspeltRestriction() {
        Reply refused =
                shop.send("PUT", "/api/pricing/promotions/misspelt", """
                    {"name": "M", "coupon": "M", "effect": {"kind": "percent", "basisPoints": 9000}, "maxUse": 1}
                    """).expectProblem(400, "invalid-request");

        assertThat(refused.text("/detail")).isEqualTo("maxUse is unknown; the nearest that is known is maxUses");
        assertThat(shop.get("/api/pricing/promotions").each("/items", "key")).doesNotContain("misspelt");
    }

    @Test
    void refusesToRemoveTheGeneralRuleForAMisspeltCategory() {
        shop.send("DELETE", "/api/pricing/tax-rules/GB?categry=books", "").expectProblem(400, "invalid-request");

        assertThat(shop.get("/api/pricing/tax-rules").each("/items", "country")).contains("GB");
    }

    @Test
    void keepsWhatFreeShippingIsNarrowedTo() {
        new Rules(shop).put("promotions/zz-narrow", """
            {"name": "Free standard", "coupon": "NARROW", "currency": "GBP", "minimumSpend": 100,
             "minimumAfterDiscounts": true,
             "effect": {"kind": "free-shipping", "methods": ["standard"], "cap": 300}}
            """);
        Reply kept = shop.get("/api/pricing/promotions").expect(200);
        String narrow = "/items/" + kept.each("/items", "key").indexOf("zz-narrow");
        assertThat(kept.text(narrow + "/effect/methods/0")).isEqualTo("standard");
        assertThat(kept.number(narrow + "/effect/cap")).isEqualTo(300);
        assertThat(kept.json().at(narrow + "/minimumAfterDiscounts").asBoolean())
                .isTrue();

        String cart = cart();
        shop.send("POST", cart + "/coupons", "{\"code\": \"narrow\"}").expect(200);
        assertThat(shop.get(cart + "?country=GB&shippingMethod=standard").number("/shipping"))
                .isEqualTo(95);
        Reply express = shop.get(cart + "?country=GB&shippingMethod=express").expect(200);
        assertThat(express.number("/shipping")).isEqualTo(795);
        assertThat(express.text("/coupons/0/status")).isEqualTo("other-method");
    }

    @Test
    void tellsOfARuleThatIsNotThere() {
        shop.send("DELETE", "/api/pricing/tax-rules/FR", "").expectProblem(404, "rule-not-found");
        shop.send("DELETE", "/api/pricing/shipping-methods/drone", "").expectProblem(404, "rule-not-found");
        shop.send("PUT", "/api/pricing/promotions/none/active", "{\"active\": true}")
                .expectProblem(404, "rule-not-found");
    }

    @Test
    void givesACouponToOnePromotionOnly() {
        new Rules(shop).put("promotions/taken", Rules.percent("TAKEN", 1));

        shop.send("PUT", "/api/pricing/promotions/again", Rules.percent("TAKEN", 1))
                .expectProblem(409, "coupon-taken");
    }

    @Test
    void givesBackWhatWasPut() {
        assertThat(shop.get("/api/pricing/shipping-methods").expect(200).each("/items", "code"))
                .containsExactly("standard", "express", "continent");
        assertThat(shop.get("/api/pricing/tax-rules").expect(200).each("/items", "country"))
                .contains("GB", "DE", "*");
        assertThat(shop.get("/api/pricing/promotions").expect(200).text("/items/0/effect/kind"))
                .isEqualTo("amount");
    }

    private String cart() {
        return shop.cartOf(1, shop.sell("Rules kettle", "10.00"));
    }

    private Reply checkOut(String cart, String method, long agreed) {
        String more = "{\"shippingMethod\": " + method + ", \"agreedTotal\": " + agreed + ", ";
        return shop.post("/api/checkout", Shop.wish(cart).replaceFirst("\\{", more), Map.of());
    }
}
