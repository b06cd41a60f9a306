package dev.kiosk.storefront.checkout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where goods go, how, and what that costs. The rules here are of countries that no other test sends anything to. */
class ShippingPagesIT {

    private static final StorefrontServer SERVER = StockedShop.server();
    private static final Rules RULES = new Rules(SERVER.shop());

    private final Browser browser = StockedShop.browserWithTea();

    @BeforeAll
    static void makeRules() {
        RULES.put("shipping-methods/by-train", method("By train", 600, "DE", "{\"from\": 2, \"to\": 3}"));
        RULES.put("shipping-methods/express", method("Fast", 1_200, "DE", "{\"from\": 1, \"to\": 1}"));
        RULES.put("tax-rules/DE", "{\"basisPoints\": 1900, \"included\": true, \"onShipping\": true}");
        RULES.put("tax-rules/CA", "{\"basisPoints\": 500, \"included\": false}");
    }

    @Test
    void offersWhatGoesThere() {
        Visit checkout = update(Map.of("country", "DE", "name", "Ada"));

        assertThat(checkout.texts("#shipping .option"))
                .containsExactly("Standard £3.95", "By train 2–3 working days £6.00", "Express 1 working day £12.00");
        assertThat(checkout.texts(".sums div"))
                .containsExactly(
                        "Subtotal £13.00", "Shipping (Standard) £3.95", "Total £16.95", "Tax included, 19% £2.71");
        assertThat(checkout.page().select("#name").val()).isEqualTo("Ada");
        assertThat(checkout.has("[aria-labelledby=wrong]")).isFalse();
    }

    @Test
    void chargesTheWayThatWasChosen() {
        Visit checkout = update(Map.of("country", "DE", "shipping", "express"));
        assertThat(checkout.text(".sums .total")).isEqualTo("Total £25.00");

        Visit order = send(checkout, "DE").follow();

        assertThat(order.texts(".sums div"))
                .containsExactly(
                        "Subtotal £13.00", "Shipping (Express) £12.00", "Total £25.00", "Tax included, 19% £3.99");
    }

    @Test
    void addsTaxThatPricesDoNotContain() {
        Visit checkout = update(Map.of("country", "CA"));

        assertThat(checkout.texts(".sums div"))
                .containsExactly("Subtotal £13.00", "Shipping (Standard) £3.95", "Tax 5% £0.65", "Total £17.60");
        assertThat(send(checkout, "CA").follow().text(".sums .total")).isEqualTo("Total £17.60");
    }

    @Test
    void tellsAnotherTotalWhereTheCountryWasChangedWithoutLooking() {
        Visit asked = send(browser.open("/checkout"), "CA").expect(409);

        assertThat(asked.text(".notice li")).isEqualTo("The total: £16.95 before, £17.60 now");
        assertThat(send(asked, "CA").follow().text(".sums .total")).isEqualTo("Total £17.60");
    }

    @Test
    void offersAnotherWayWhereTheChosenOneDoesNotGo() {
        Visit checkout = update(Map.of("country", "DE", "shipping", "express"));

        Visit again = send(checkout, "GB").expect(422);

        assertThat(again.text("#shipping-error")).startsWith("Choose one of the ways shown");
        assertThat(again.page().select("[aria-labelledby=wrong] a").attr("href"))
                .isEqualTo("#shipping");
        assertThat(again.texts("#shipping .option")).containsExactly("Standard £3.95");
        assertThat(send(again, "GB").follow().text(".sums .total")).isEqualTo("Total £16.95");
    }

    @Test
    void refusesAWayThatIsNone() {
        Visit again = browser.submit(browser.open("/checkout").form("/checkout"), with("GB", "shipping", "drone"))
                .expect(422);

        assertThat(again.has("#shipping-error")).isTrue();
        assertThat(browser.submit(again.form("/checkout"), with("GB", "shipping", "x".repeat(65)))
                        .expect(422)
                        .has("#shipping-error"))
                .isTrue();
    }

    @Test
    void guessesTheCountryByTheLanguage() {
        Map<String, String> german = Map.of("Accept-Language", "de-DE");

        assertThat(browser.open("/cart", german).texts(".sums .within"))
                .containsExactly("Enthaltene MwSt., 19 % 2,71 £");
        assertThat(browser.open("/checkout", german)
                        .page()
                        .select("#country option[selected]")
                        .val())
                .isEqualTo("DE");
    }

    @Test
    void tellsThatACouponWasUsedByThisCustomerBefore() {
        String code = Shop.newSku();
        RULES.put(
                "promotions/" + code.toLowerCase(Locale.ROOT),
                Rules.percent(code, 1_000, ", \"maxUsesPerCustomer\": 1"));
        browser.post("/cart/coupons", Map.of("coupon", code)).expect(303);
        Visit order = send(browser.open("/checkout"), "GB").follow();
        assertThat(order.texts(".sums div")).contains(code + ", coupon " + code + " -£1.30");

        Browser again = StockedShop.browserWithTea();
        again.post("/cart/coupons", Map.of("coupon", code)).expect(303);
        Visit refused = again.submit(again.open("/checkout").form("/checkout"), with("GB"))
                .expect(422);

        assertThat(refused.text("[aria-labelledby=wrong] a")).startsWith("You have used the coupon " + code);
        assertThat(refused.page().select("#name").val()).isEqualTo("Ada Lovelace");
    }

    private Visit update(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(changes);
        fields.put("update", "delivery");
        return browser.submit(browser.open("/checkout").form("/checkout"), fields)
                .expect(200);
    }

    private Visit send(Visit checkout, String country) {
        return browser.submit(checkout.form("/checkout"), with(country));
    }

    private static Map<String, String> with(String country, String... more) {
        Map<String, String> fields = new HashMap<>(BuyByFormsIT.DETAILS);
        fields.put("country", country);
        switch (country) {
            case "DE" -> fields.put("postcode", "10115");
            case "CA" -> fields.putAll(Map.of("region", "ON", "postcode", "K1A 0B1"));
            default -> {}
        }
        if (more.length == 2) {
            fields.put(more[0], more[1]);
        }
        return fields;
    }

    private static String method(String name, int price, String country, String days) {
        return """
                {"name": "%s", "position": 5, "countries": ["%s"], "days": %s,
                 "rates": [{"currency": "GBP", "price": %d}]}
                """.formatted(name, country, days, price);
    }
}
