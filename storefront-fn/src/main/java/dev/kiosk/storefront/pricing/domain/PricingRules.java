package dev.kiosk.storefront.pricing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the shop adds to, or takes off, the prices of goods.
 *
 * @param methods in the order in which they are offered
 * @param promotions those that apply by themselves, and those of the coupons that are asked about
 * @param seller the shop's VAT number; null where it has none
 */
public record PricingRules(
        List<ShippingMethod> methods,
        List<TaxRule> taxes,
        List<RunningPromotion> promotions,
        @Nullable VatId seller) {

    private static final Comparator<ShippingMethod> ORDER =
            Comparator.comparingInt(ShippingMethod::position).thenComparing(ShippingMethod::code);

    public PricingRules {
        methods = methods.stream().sorted(ORDER).toList();
        taxes = List.copyOf(taxes);
        promotions = promotions.stream()
                .sorted(Comparator.comparing(RunningPromotion::terms, Promotion.ORDER))
                .toList();
    }

    /** Of a shop without a VAT number. */
    public PricingRules(List<ShippingMethod> methods, List<TaxRule> taxes, List<RunningPromotion> promotions) {
        this(methods, taxes, promotions, null);
    }

    public PricingRules with(List<RunningPromotion> more) {
        return more.isEmpty()
                ? this
                : new PricingRules(
                        methods,
                        taxes,
                        Stream.concat(promotions.stream(), more.stream()).toList(),
                        seller);
    }

    /**
     * Those of a shop that sells to these countries.
     *
     * @param countries none for all
     */
    public PricingRules sellingTo(Set<String> countries) {
        return countries.isEmpty()
                ? this
                : new PricingRules(
                        methods.stream()
                                .flatMap(method -> method.within(countries).stream())
                                .toList(),
                        taxes,
                        promotions,
                        seller);
    }

    public Optional<ShippingMethod> method(String code) {
        return methods.stream().filter(method -> method.code().equals(code)).findFirst();
    }

    /** The rule of the nearest place (region, country, anywhere), there of the category, or else of any. */
    Optional<TaxRule> tax(@Nullable Destination destination, String category) {
        List<String> places = destination == null ? List.of() : destination.places();
        return Stream.concat(places.stream(), Stream.of(TaxRule.ANYWHERE))
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
