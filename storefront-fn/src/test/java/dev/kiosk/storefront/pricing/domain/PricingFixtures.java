package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules and baskets to price by. */
public final class PricingFixtures {

    public static final Currency GBP = Currency.getInstance("GBP");
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Stacking COMBINABLE = new Stacking(true, 0);
    static final Stacking EXCLUSIVE = new Stacking(false, 0);

    private PricingFixtures() {}

    /** What holds where nobody has made rules: 3.95, free from 50.00, no tax. */
    public static PricingRules house() {
        return houseRules(0).completing(new PricingRules(List.of(), List.of(), List.of()));
    }

    static HouseRules houseRules(int taxBasisPoints) {
        return new HouseRules(
                method("standard", Zone.EVERYWHERE, 0, new Rate(GBP, 395, 5_000L)),
                tax("*", "", taxBasisPoints, false),
                null);
    }

    static PricingRules rules(Promotion... promotions) {
        return house().with(
                        Arrays.stream(promotions).map(PricingFixtures::unused).toList());
    }

    static RunningPromotion unused(Promotion promotion) {
        return new RunningPromotion(promotion, 0);
    }

    static ShippingMethod method(String code, Zone zone, int position, Rate... rates) {
        return new ShippingMethod(code, code, zone, List.of(rates), Days.UNSAID, position);
    }

    static Zone countries(String... countries) {
        return new Zone(Set.of(countries), List.of());
    }

    static TaxRule tax(String country, String category, int basisPoints, boolean included) {
        return new TaxRule(country, category, basisPoints, included, false, TaxRule.Rounding.PER_RATE);
    }

    static Promotion automatic(String key, Effect effect) {
        return promotion(key, null, effect, Conditions.NONE, Limits.NONE, COMBINABLE);
    }

    static Promotion withCoupon(String coupon, Effect effect) {
        return promotion(coupon.toLowerCase(Locale.ROOT), coupon, effect, Conditions.NONE, Limits.NONE, COMBINABLE);
    }

    static Promotion alone(String key, Effect effect) {
        return promotion(key, null, effect, Conditions.NONE, Limits.NONE, EXCLUSIVE);
    }

    static Promotion promotion(
            String key,
            @Nullable String coupon,
            Effect effect,
            Conditions conditions,
            Limits limits,
            Stacking stacking) {
        return new Promotion(key, key, coupon, effect, conditions, limits, stacking, true);
    }

    static Conditions about(String... categories) {
        return new Conditions(null, null, null, 0, new Scope(Set.of(), Set.of(categories)));
    }

    static Item item(String sku, int quantity, long unitPrice) {
        return item(sku, "", quantity, unitPrice);
    }

    static Item item(String sku, String category, int quantity, long unitPrice) {
        return new Item(sku, category, quantity, unitPrice);
    }

    static Basket basket(Item... items) {
        return new Basket(GBP, List.of(items), null, null, List.of(), NOW);
    }

    static Basket to(String country, Basket basket) {
        return new Basket(
                basket.currency(),
                basket.items(),
                Destination.of(country, ""),
                basket.method(),
                basket.coupons(),
                basket.at());
    }

    static Basket by(String method, Basket basket) {
        return new Basket(
                basket.currency(), basket.items(), basket.destination(), method, basket.coupons(), basket.at());
    }

    static Basket with(Basket basket, String... coupons) {
        return new Basket(
                basket.currency(),
                basket.items(),
                basket.destination(),
                basket.method(),
                List.of(coupons),
                basket.at());
    }

    static Quote quote(Basket basket, PricingRules rules) {
        return switch (Pricing.price(basket, rules)) {
            case Pricing.Result.Priced priced -> priced.quote();
            case Pricing.Result.TooExpensive _ -> throw new AssertionError("too expensive");
            case Pricing.Result.MethodUnavailable refused -> throw new AssertionError(refused);
        };
    }
}
