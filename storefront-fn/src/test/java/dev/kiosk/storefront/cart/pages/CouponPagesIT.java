package dev.kiosk.storefront.cart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponPagesIT {

    private final Rules rules = new Rules(StockedShop.server().shop());
    private final Browser browser = StockedShop.browserWithTea();
    private final String code = Shop.newSku();

    @Test
    void makesTheCartCheaperAndIsTakenBack() {
        make("");

        Visit cart = give(code.toLowerCase(Locale.ROOT) + " ").follow();

        assertThat(cart.text(".coupons p")).isEqualTo(code + " Applied");
        assertThat(cart.text(".line .saving")).isEqualTo("You save £1.30");
        assertThat(cart.texts(".sums div"))
                .containsExactly(
                        "Subtotal £13.00",
                        code + ", coupon " + code + " -£1.30",
                        "Shipping (Standard) £3.95",
                        "Total £15.65");
        Visit without =
                browser.submit(cart.form("/cart/coupons/removal"), Map.of()).follow();
        assertThat(without.has(".coupons")).isFalse();
        assertThat(without.texts(".sums div")).contains("Total £16.95");
    }

    @Test
    void isKeptWhileItMayYetBeOfUse() {
        make(", \"currency\": \"GBP\", \"minimumSpend\": 5000");

        Visit cart = give(code).follow();

        assertThat(cart.text(".coupons p")).startsWith(code + " Not yet");
        assertThat(cart.has("a[href=/checkout]")).isTrue();
    }

    @Test
    void isKeptForOtherGoods() {
        make(", \"skus\": [\"MUG\"]");

        assertThat(give(code).follow().text(".coupons p")).startsWith(code + " For other goods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO-SUCH-COUPON", "<script>alert(1)</script>", "'; drop table cart; --", "优惠"})
    void showsANonsenseCodeAtTheFieldAndKeepsIt(String nonsense) {
        Visit again = give(nonsense).expect(422);

        assertThat(again.text("#coupon-error")).startsWith("There is no such coupon");
        assertThat(again.page().select("#coupon").val()).isEqualTo(nonsense);
        assertThat(again.has(".coupons")).isFalse();
    }

    @Test
    void asksForACodeWhereThereIsNone() {
        assertThat(give(" ").expect(422).text("#coupon-error")).isEqualTo("Enter the code of your coupon.");
    }

    @Test
    void tellsThatItsTimeIsOver() {
        make(", \"until\": \"2020-01-01T00:00:00Z\"");

        assertThat(give(code).expect(422).text("#coupon-error")).isEqualTo("The time of this coupon is over.");
    }

    @Test
    void stopsTheCheckoutWhenItWasSwitchedOffMeanwhile() {
        make("");
        give(code).expect(303);
        rules.put("promotions/" + code.toLowerCase(Locale.ROOT) + "/active", "{\"active\": false}");

        Visit cart = browser.open("/checkout").follow();

        assertThat(cart.text(".coupons .error")).startsWith("Its time is over");
        assertThat(cart.has("a[href=/checkout]")).isFalse();
    }

    @Test
    void isNoGuess() {
        IntStream.range(0, 10).forEach(i -> give("GUESS" + i).expect(422));
        make("");

        assertThat(give(code).expect(429).text("#coupon-error")).startsWith("Too many codes");
        assertThat(browser.anotherTab().open("/cart").has(".coupons")).isFalse();
    }

    @Test
    void isNoGuessOfManyCartsEither() {
        make("");
        sql("insert into coupon_try (who, since, tries) select 'all', date_trunc('minute', now()) + minute, 600 "
                + "from unnest(array[interval '0', interval '1 minute']) minute "
                + "on conflict (who, since) do update set tries = 600 returning tries");
        try {
            give(code).expect(429);
        } finally {
            sql("delete from coupon_try where who = 'all' returning tries");
        }
        give(code).expect(303);
    }

    private static void sql(String changing) {
        StockedShop.server().text("with changed as (" + changing + ") select cast(count(*) as text) from changed");
    }

    @Test
    void mayBeGivenAndTakenBackAsOftenAsOneLikes() {
        make("");

        IntStream.range(0, 12).forEach(i -> give(code).expect(303));
    }

    @Test
    void needsACart() {
        assertThat(StockedShop.browser()
                        .post("/cart/coupons", Map.of("coupon", code))
                        .follow()
                        .has(".empty"))
                .isTrue();
    }

    private Visit give(String coupon) {
        return browser.submit(browser.open("/cart").form("/cart/coupons"), Map.of("coupon", coupon));
    }

    private void make(String more) {
        rules.put("promotions/" + code.toLowerCase(Locale.ROOT), Rules.percent(code, 1_000, more));
    }
}
