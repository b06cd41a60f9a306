package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold where nobody has made others: by the settings of the function.
 *
 * @param standard unless there is a method of its code
 * @param tax unless there is a rule for anything and anywhere
 * @param seller the shop's VAT number; null where it has none
 */
public record HouseRules(
        ShippingMethod standard, TaxRule tax, @Nullable VatId seller) {

    public PricingRules completing(PricingRules rules) {
        List<ShippingMethod> methods = new ArrayList<>(rules.methods());
        if (rules.method(standard.code()).isEmpty()) {
            methods.add(standard);
        }
        List<TaxRule> taxes = new ArrayList<>(rules.taxes());
        if (taxes.stream().noneMatch(tax::isAbout)) {
            taxes.add(tax);
        }
        return new PricingRules(methods, taxes, rules.promotions(), seller);
    }
}
