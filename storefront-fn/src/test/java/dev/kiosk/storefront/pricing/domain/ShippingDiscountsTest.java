package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.COMBINABLE;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.GBP;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.automatic;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.basket;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.by;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.item;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.promotion;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShippingDiscountsTest {

    private static final Conditions IN_POUNDS = new Conditions(null, null, GBP, 0, Scope.EVERYTHING);

    @Test
    void makesOnlyTheMethodsFreeThatItNames() {
        PricingRules rules = rules(false, coupon("SHIP", free(null, "standard")));
        Basket cart = with(basket(item("A", 1, 1_000)), "SHIP");

        assertThat(quote(by("standard", cart), rules).totals().shipping()).isZero();
        Quote express = quote(by("express", cart), rules);
        assertThat(express.totals().shipping()).isEqualTo(995);
        assertThat(express.coupons()).containsExactly(new Quote.Coupon("SHIP", Standing.OTHER_METHOD));
    }

    @Test
    void takesNoMoreThanItsCapOffShipping() {
        PricingRules rules = rules(false, coupon("SHIP", free(395L)));
        Basket cart = with(basket(item("A", 1, 1_000)), "SHIP");

        assertThat(quote(by("standard", cart), rules).totals().shipping()).isZero();
        assertThat(quote(by("express", cart), rules).totals().shipping()).isEqualTo(600);
    }

    @Test
    void takesSeveralCapsOffOneAfterTheOther() {
        PricingRules rules = rules(
                false,
                promotion("one", null, free(400L), IN_POUNDS, Limits.NONE, COMBINABLE),
                promotion("two", null, free(700L), IN_POUNDS, Limits.NONE, COMBINABLE));

        Quote quote = quote(by("express", basket(item("A", 1, 1_000))), rules);

        assertThat(quote.totals().shipping()).isZero();
        assertThat(quote.discounts()).extracting(Applied::amount).containsExactly(400L, 595L);
    }

    @Test
    void countsForFreeShippingWhatTheShopChooses() {
        Promotion tenth = automatic("tenth", new Effect.Percent(1_000));
        Basket cart = basket(item("A", 1, 5_000));

        assertThat(quote(cart, rules(false, tenth)).totals()).isEqualTo(new Totals(5_000, 0, 500, 0, 4_500));
        assertThat(quote(cart, rules(true, tenth)).totals()).isEqualTo(new Totals(5_000, 395, 500, 0, 4_895));
        assertThat(quote(basket(item("A", 1, 5_600)), rules(true, tenth)).totals())
                .isEqualTo(new Totals(5_600, 0, 560, 0, 5_040));
    }

    @Test
    void offersMethodsAtWhatTheyCostAfterDiscounts() {
        Promotion tenth = automatic("tenth", new Effect.Percent(1_000));

        assertThat(quote(basket(item("A", 1, 5_000)), rules(true, tenth)).options())
                .extracting(Quote.Shipping::price)
                .containsExactly(395L, 995L);
    }

    @Test
    void givesNoDiscountThatCostsMoreThanItSaves() {
        Promotion penny = automatic("penny", new Effect.Percent(1));

        assertThat(quote(basket(item("A", 1, 5_000)), rules(true, penny)).totals())
                .isEqualTo(new Totals(5_000, 0, 0, 0, 5_000));
    }

    @Test
    void countsForAMinimumWhatTheShopChooses() {
        Promotion half =
                promotion("half", null, new Effect.Percent(5_000), Conditions.NONE, Limits.NONE, new Stacking(true, 1));
        Basket cart = with(basket(item("A", 1, 1_000)), "FIVE");

        Quote before = quote(cart, rules(false, half, fiveFrom(600, false)));
        assertThat(before.totals().discount()).isEqualTo(1_000);
        Quote after = quote(cart, rules(false, half, fiveFrom(600, true)));
        assertThat(after.totals().discount()).isEqualTo(500);
        assertThat(after.coupons()).containsExactly(new Quote.Coupon("FIVE", Standing.BELOW_MINIMUM));
    }

    @Test
    void refusesACapWithoutACurrency() {
        assertThatThrownBy(() -> automatic("free", free(1L))).hasMessage("currency is missing: there is an amount");
    }

    private static Promotion fiveFrom(long minimum, boolean afterDiscounts) {
        Conditions conditions = new Conditions(null, null, GBP, minimum, afterDiscounts, Scope.EVERYTHING);
        return promotion("five", "FIVE", new Effect.Amount(500), conditions, Limits.NONE, new Stacking(true, 2));
    }

    private static Effect free(@Nullable Long cap, String... methods) {
        return new Effect.FreeShipping(Set.of(methods), cap);
    }

    private static Promotion coupon(String code, Effect effect) {
        return promotion("shipping", code, effect, IN_POUNDS, Limits.NONE, COMBINABLE);
    }

    /** Standard for 3.95, free from 50.00, and express for 9.95. */
    private static PricingRules rules(boolean freeAfterDiscounts, Promotion... promotions) {
        return new PricingRules(
                List.of(
                        method("standard", new Rate(GBP, 395, 5_000L), freeAfterDiscounts, 0),
                        method("express", new Rate(GBP, 995, null), freeAfterDiscounts, 1)),
                List.of(),
                Arrays.stream(promotions).map(PricingFixtures::unused).toList());
    }

    private static ShippingMethod method(String code, Rate rate, boolean freeAfterDiscounts, int position) {
        return new ShippingMethod(
                code, code, Zone.EVERYWHERE, List.of(rate), freeAfterDiscounts, Days.UNSAID, position);
    }
}
