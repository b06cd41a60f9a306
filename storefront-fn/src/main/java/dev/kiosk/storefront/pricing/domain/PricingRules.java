package dev.kiosk.storefront.pricing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the shop adds to, or takes off, the prices of goods.
 *
 * @param methods in the order in which they are offered
 * @param promotions those that apply by themselves, and those of the coupons that are asked about
 */
public record PricingRules(List<ShippingMethod> methods, List<TaxRule> taxes, List<RunningPromotion> promotions) {

    private static final Comparator<ShippingMethod> ORDER =
            Comparator.comparingInt(ShippingMethod::position).thenComparing(ShippingMethod::code);

    public PricingRules {
        methods = methods.stream().sorted(ORDER).toList();
        taxes = List.copyOf(taxes);
        promotions = promotions.stream()
                .sorted(Comparator.comparing(RunningPromotion::terms, Promotion.ORDER))
                .toList();
    }

    public PricingRules with(List<RunningPromotion> more) {
        return more.isEmpty()
                ? this
                : new PricingRules(
                        methods,
                        taxes,
                        Stream.concat(promotions.stream(), more.stream()).toList());
    }

    public Optional<ShippingMethod> method(String code) {
        return methods.stream().filter(method -> method.code().equals(code)).findFirst();
    }

    /** The rule of the country and the category, or else of the country, or else of the category, or else of anything. */
    Optional<TaxRule> tax(@Nullable Destination destination, String category) {
        String country = destination == null ? TaxRule.ANYWHERE : destination.country();
        return Stream.of(country, TaxRule.ANYWHERE)
                .flatMap(where -> Stream.of(category, "").map(what -> tax(where, what)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<TaxRule> tax(String country, String category) {
        return taxes.stream()
                .filter(rule ->
                        rule.country().equals(country) && rule.category().equals(category))
                .findFirst();
    }
}
