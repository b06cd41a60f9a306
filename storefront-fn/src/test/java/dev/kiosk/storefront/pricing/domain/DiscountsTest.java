package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.COMBINABLE;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.GBP;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.NOW;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.about;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.alone;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.automatic;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.basket;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.house;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.item;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.promotion;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.rules;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.with;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.withCoupon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscountsTest {

    @Test
    void takesAPercentageOffAndDividesItToThePenny() {
        Quote quote = quote(
                basket(item("A", 1, 333), item("B", 1, 333), item("C", 1, 334)),
                rules(automatic("tenth", new Effect.Percent(1_000))));

        assertThat(quote.totals().discount()).isEqualTo(100);
        assertThat(quote.lines()).extracting(Quote.Line::discount).containsExactly(33L, 33L, 34L);
    }

    @Test
    void givesTheOddPennyToTheFirstOfEquals() {
        Quote quote = quote(
                basket(item("A", 1, 100), item("B", 1, 100), item("C", 1, 100)),
                rules(promotion("off", null, new Effect.Amount(100), inPounds(0), Limits.NONE, COMBINABLE)));

        assertThat(quote.lines()).extracting(Quote.Line::discount).containsExactly(34L, 33L, 33L);
    }

    @Test
    void neverTakesOffMoreThanThereIs() {
        Quote quote = quote(
                basket(item("A", 1, 100)),
                rules(promotion("off", null, new Effect.Amount(100_000), inPounds(0), Limits.NONE, COMBINABLE)));

        assertThat(quote.totals()).isEqualTo(new Totals(100, 395, 100, 0, 395));
    }

    @Test
    void givesTheCheapestOfEveryFour() {
        Quote quote = quote(
                basket(item("A", "tea", 3, 1_000), item("B", "tea", 6, 300), item("C", "cups", 9, 10)),
                rules(promotion("tea", null, new Effect.BuyGet(3, 1), about("tea"), Limits.NONE, COMBINABLE)));

        assertThat(quote.totals().discount()).isEqualTo(600);
        assertThat(quote.lines()).extracting(Quote.Line::discount).containsExactly(0L, 600L, 0L);
    }

    @Test
    void givesNothingBelowTheNumber() {
        assertThat(quote(basket(item("A", 3, 100)), rules(automatic("deal", new Effect.BuyGet(3, 1))))
                        .discounts())
                .isEmpty();
    }

    @Test
    void givesAUnitAtWhatAPercentageBeforeHasLeftOfIt() {
        assertThat(paid(4, percent(1_000, 1), buyGet(3, 1, 2))).isEqualTo(2_700);
        assertThat(paid(2, percent(5_000, 1), buyGet(1, 1, 2))).isEqualTo(500);
    }

    @Test
    void givesAUnitAtWhatAnAmountBeforeHasLeftOfIt() {
        Promotion off = promotion("off", null, new Effect.Amount(800), inPounds(0), Limits.NONE, new Stacking(true, 1));

        assertThat(paid(4, off, buyGet(3, 1, 2))).isEqualTo(2_400);
    }

    @Test
    void takesAPercentageOffWhatADealHasLeft() {
        assertThat(paid(4, buyGet(3, 1, 1), percent(1_000, 2))).isEqualTo(2_700);
    }

    @Test
    void countsAUnitThatCostsNothingAlreadyAmongThoseOfADeal() {
        Promotion again = prioritised("again", new Effect.BuyGet(1, 1), 2);

        assertThat(paid(4, buyGet(1, 1, 1), again)).isEqualTo(2_000);
        assertThat(paid(4, buyGet(3, 1, 1), again)).isEqualTo(2_000);
    }

    @Test
    void givesWhatIsCheapestAfterThePromotionsBefore() {
        Promotion half =
                promotion("half", null, new Effect.Percent(5_000), about("tea"), Limits.NONE, new Stacking(true, 1));

        Quote quote =
                quote(basket(item("A", "tea", 1, 1_000), item("B", "cups", 1, 800)), rules(half, buyGet(1, 1, 2)));

        assertThat(quote.lines()).extracting(Quote.Line::discount).containsExactly(1_000L, 0L);
    }

    private static long paid(int units, Promotion... promotions) {
        Totals totals =
                quote(basket(item("A", units, 1_000)), rules(promotions)).totals();
        return totals.subtotal() - totals.discount();
    }

    private static Promotion percent(int basisPoints, int priority) {
        return prioritised("percent", new Effect.Percent(basisPoints), priority);
    }

    private static Promotion buyGet(int buy, int get, int priority) {
        return prioritised("deal", new Effect.BuyGet(buy, get), priority);
    }

    @Test
    void makesShippingFree() {
        Quote quote = quote(basket(item("A", 1, 100)), rules(automatic("free", Effect.FreeShipping.OF_ANY_METHOD)));

        assertThat(quote.totals()).isEqualTo(new Totals(100, 0, 0, 0, 100));
        assertThat(quote.discounts())
                .extracting(Applied::target, Applied::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Applied.Target.SHIPPING, 395L));
    }

    @Test
    void appliesCombinableOnesByPriorityEachToWhatIsLeft() {
        Promotion second = prioritised("a-half", new Effect.Percent(5_000), 2);
        Promotion first = prioritised("tenth", new Effect.Percent(1_000), 1);

        assertThat(quote(basket(item("A", 1, 1_000)), rules(second, first)).discounts())
                .extracting(applied -> applied.promotion().key() + " " + applied.amount())
                .containsExactly("tenth 100", "a-half 450");
    }

    @Test
    void appliesWhateverSavesMost() {
        Promotion fifth = alone("fifth", new Effect.Percent(2_000));

        assertThat(keys(quote(
                        basket(item("A", 1, 1_000)), rules(fifth, automatic("tenth", new Effect.Percent(1_000))))))
                .containsExactly("fifth");
        assertThat(keys(quote(
                        basket(item("A", 1, 1_000)), rules(fifth, automatic("fourth", new Effect.Percent(2_500))))))
                .containsExactly("fourth");
        assertThat(keys(quote(basket(item("A", 1, 1_000)), rules(fifth, automatic("same", new Effect.Percent(2_000))))))
                .containsExactly("same");
    }

    @Test
    void appliesACouponOnlyIfItIsGiven() {
        PricingRules rules = rules(withCoupon("TEN", new Effect.Percent(1_000)));

        assertThat(quote(basket(item("A", 1, 1_000)), rules).totals().discount())
                .isZero();
        Quote with = quote(with(basket(item("A", 1, 1_000)), "TEN"), rules);
        assertThat(with.totals().discount()).isEqualTo(100);
        assertThat(with.coupons()).containsExactly(new Quote.Coupon("TEN", Standing.APPLIES));
    }

    @Test
    void tellsWhyACouponDoesNotApply() {
        assertThat(standing(house(), "NO-SUCH")).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(between(NOW.plusSeconds(1), null))).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(between(NOW.minus(Duration.ofDays(2)), NOW))).isEqualTo(Standing.EXPIRED);
        assertThat(standing(between(NOW, NOW.plusSeconds(1)))).isEqualTo(Standing.APPLIES);
        assertThat(standing(inPounds(1_001))).isEqualTo(Standing.BELOW_MINIMUM);
        assertThat(standing(inPounds(1_000))).isEqualTo(Standing.APPLIES);
        assertThat(standing(about("books"))).isEqualTo(Standing.NOTHING_IN_SCOPE);
        assertThat(standing(new Conditions(null, null, PricingFixtures.EUR, 0, Scope.EVERYTHING)))
                .isEqualTo(Standing.OTHER_CURRENCY);
    }

    @Test
    void tellsThatACouponIsUsedUp() {
        Promotion twice =
                promotion("twice", "CODE", new Effect.Percent(1), Conditions.NONE, new Limits(2L, null), COMBINABLE);

        assertThat(standing(house().with(List.of(new RunningPromotion(twice, 1))), "CODE"))
                .isEqualTo(Standing.OUTDONE);
        assertThat(standing(house().with(List.of(new RunningPromotion(twice, 2))), "CODE"))
                .isEqualTo(Standing.USED_UP);
    }

    @Test
    void tellsThatACouponIsOutdone() {
        PricingRules rules =
                rules(withCoupon("TEN", new Effect.Percent(1_000)), alone("half", new Effect.Percent(5_000)));

        assertThat(standing(rules, "TEN")).isEqualTo(Standing.OUTDONE);
    }

    @Test
    void countsTheMinimumInItsScopeOnly() {
        Conditions teaForTen = new Conditions(null, null, GBP, 1_000, new Scope(Set.of("A"), Set.of("tea")));
        PricingRules rules =
                rules(promotion("tea", null, new Effect.Percent(1_000), teaForTen, Limits.NONE, COMBINABLE));

        assertThat(quote(basket(item("A", 1, 500), item("B", "tea", 1, 500), item("C", 1, 999)), rules)
                        .totals()
                        .discount())
                .isEqualTo(100);
        assertThat(quote(basket(item("A", 1, 999), item("C", 1, 999)), rules)
                        .totals()
                        .discount())
                .isZero();
    }

    @Test
    void refusesTermsThatMeanNothing() {
        assertThatThrownBy(() -> automatic("off", new Effect.Amount(1)))
                .hasMessage("currency is missing: there is an amount");
        assertThatThrownBy(() -> new Effect.Percent(10_001)).hasMessage("basisPoints is 1 to 10000, not 10001");
        assertThatThrownBy(() -> new Effect.Amount(0)).hasMessage("amount is 1 to 1000000000000, not 0");
        assertThatThrownBy(() -> new Effect.BuyGet(0, 1)).hasMessage("buy is 1 to 1000, not 0");
        assertThatThrownBy(() -> promotion(
                        "once", null, new Effect.Percent(1), Conditions.NONE, new Limits(null, 1L), COMBINABLE))
                .hasMessageContaining("needs a coupon");
    }

    private static Promotion prioritised(String key, Effect effect, int priority) {
        return promotion(key, null, effect, Conditions.NONE, Limits.NONE, new Stacking(true, priority));
    }

    private static Conditions inPounds(long minimum) {
        return new Conditions(null, null, GBP, minimum, Scope.EVERYTHING);
    }

    private static Conditions between(@Nullable Instant from, @Nullable Instant until) {
        return new Conditions(from, until, null, 0, Scope.EVERYTHING);
    }

    private static Standing standing(Conditions conditions) {
        return standing(
                rules(promotion("ten", "CODE", new Effect.Percent(1_000), conditions, Limits.NONE, COMBINABLE)),
                "CODE");
    }

    private static Standing standing(PricingRules rules, String code) {
        return quote(with(basket(item("A", 1, 1_000)), code), rules)
                .coupons()
                .getFirst()
                .standing();
    }

    private static List<String> keys(Quote quote) {
        return quote.discounts().stream()
                .map(applied -> applied.promotion().key())
                .toList();
    }
}
