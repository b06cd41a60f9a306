package dev.kiosk.backoffice.client;

import dev.kiosk.backoffice.client.FunctionClient.Expected;
import dev.kiosk.ui.page.Urls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The rules by which the shop prices, in storefront-fn's inner face: docs/http-api.md. Amounts are minor units. What cannot be
 * is refused there, not here: a field that is null was not typed.
 */
public final class PricingClient {

    private static final String RULES = "/api/pricing";

    private final FunctionClient shop;

    PricingClient(FunctionClient shop) {
        this.shop = shop;
    }

    /**
     * @param minimumAfterDiscounts whether the minimum counts what other promotions leave
     * @param used how often it was, where {@code maxUses} is a limit
     * @param unknown what the catalogue does not have of its goods; null for nothing
     */
    public record Promotion(
            String key,
            @Nullable String name,
            @Nullable String coupon,
            Effect effect,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String currency,
            @Nullable Long minimumSpend,
            boolean minimumAfterDiscounts,
            List<String> skus,
            List<String> categories,
            @Nullable Long maxUses,
            @Nullable Long maxUsesPerCustomer,
            boolean combinable,
            @Nullable Integer priority,
            boolean active,
            @Nullable Long used,
            @Nullable Goods unknown) {}

    /** @param categories by slug */
    public record Goods(List<String> skus, List<String> categories) {}

    /**
     * What it gives: the members of its kind are there, the others are null.
     *
     * @param methods codes of the shipping methods that are free; null for all
     * @param cap the most that is taken off shipping; null for all of it
     */
    public record Effect(
            @Nullable String kind,
            @Nullable Long basisPoints,
            @Nullable Long amount,
            @Nullable List<String> methods,
            @Nullable Long cap,
            @Nullable Long buy,
            @Nullable Long get) {}

    /**
     * @param freeAfterDiscounts whether {@code freeFrom} counts what is left after discounts
     * @param bySettings true of one that nobody has made
     */
    public record ShippingMethod(
            String code,
            @Nullable String name,
            List<String> countries,
            List<String> exceptPostcodes,
            List<Rate> rates,
            boolean freeAfterDiscounts,
            @Nullable Days days,
            @Nullable Integer position,
            @Nullable Boolean bySettings) {}

    public record Rate(
            String currency, @Nullable Long price, @Nullable Long freeFrom) {}

    public record Days(int from, int to) {}

    /**
     * @param bySettings true of one that nobody has made
     * @param unknown its category, where the catalogue does not have it; null where it does
     */
    public record TaxRule(
            String country,
            String category,
            @Nullable Long basisPoints,
            boolean included,
            boolean onShipping,
            @Nullable String rounding,
            @Nullable Boolean bySettings,
            @Nullable Goods unknown) {}

    private record Promotions(List<Promotion> items) {}

    private record ShippingMethods(List<ShippingMethod> items) {}

    private record TaxRules(List<TaxRule> items) {}

    private record Switch(boolean active) {}

    public Mono<List<Promotion>> promotions() {
        return shop.get(RULES + "/promotions", Map.of(), Promotions.class).map(Promotions::items);
    }

    public Mono<Revised<Promotion>> promotion(String key) {
        return shop.getRevised(promotionAt(key), Promotion.class);
    }

    /**
     * @param later whether it may name goods that the catalogue does not have yet
     * @param revision that it was seen in; null for a new one
     */
    public Mono<Void> put(Promotion promotion, boolean later, @Nullable String revision) {
        return shop.put(goods(promotionAt(promotion.key()), later), promotion, new Expected(revision));
    }

    public Mono<Void> switchPromotion(String key, boolean active) {
        return shop.put(promotionAt(key) + "/active", new Switch(active), Expected.ANYTHING);
    }

    public Mono<List<ShippingMethod>> shippingMethods() {
        return shop.get(RULES + "/shipping-methods", Map.of(), ShippingMethods.class)
                .map(ShippingMethods::items);
    }

    public Mono<Revised<ShippingMethod>> shippingMethod(String code) {
        return shop.getRevised(methodAt(code), ShippingMethod.class);
    }

    /** @param revision that it was seen in; null for a new one */
    public Mono<Void> put(ShippingMethod method, @Nullable String revision) {
        return shop.put(methodAt(method.code()), method, new Expected(revision));
    }

    public Mono<Void> removeShippingMethod(String code) {
        return shop.delete(methodAt(code));
    }

    public Mono<List<TaxRule>> taxRules() {
        return shop.get(RULES + "/tax-rules", Map.of(), TaxRules.class).map(TaxRules::items);
    }

    /**
     * A new one, or another one for its country and category.
     *
     * @param later whether it may name a category that the catalogue does not have yet
     */
    public Mono<Void> put(TaxRule rule, boolean later) {
        return shop.put(goods(taxesOf(rule.country()), later), rule, Expected.ANYTHING);
    }

    public Mono<Void> removeTaxRule(String country, String category) {
        return shop.delete(Urls.query(taxesOf(country), Map.of("category", category)));
    }

    private static String goods(String path, boolean later) {
        return path + "?goods=" + (later ? "any" : "known");
    }

    private static String promotionAt(String key) {
        return RULES + "/promotions/" + Urls.segment(key);
    }

    private static String methodAt(String code) {
        return RULES + "/shipping-methods/" + Urls.segment(code);
    }

    private static String taxesOf(String country) {
        return RULES + "/tax-rules/" + Urls.segment(country);
    }
}
