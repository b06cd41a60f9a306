package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.admin.web.Sheet;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A shipping method as a form shows it. */
final class ShippingSheet {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String COUNTRIES = "countries";
    static final String EXCEPT = "except";
    static final String PRICE = "price.";
    static final String FREE_FROM = "free-from.";
    static final String DAYS_FROM = "days-from";
    static final String DAYS_TO = "days-to";
    static final String POSITION = "position";

    static final Sheet EMPTY = new Sheet(Map.of(POSITION, "0"));

    private ShippingSheet() {}

    static Sheet of(ShippingMethod method) {
        Map<String, String> values = new HashMap<>();
        values.put(CODE, method.code());
        values.put(NAME, method.name());
        values.put(COUNTRIES, method.zone().countries().stream().sorted().collect(Collectors.joining(", ")));
        values.put(EXCEPT, String.join(", ", method.zone().exceptPostcodes()));
        method.rates().forEach(rate -> {
            String currency = rate.currency().getCurrencyCode();
            Long freeFrom = rate.freeFrom();
            values.put(PRICE + currency, Figures.decimal(rate.price(), currency));
            values.put(FREE_FROM + currency, freeFrom == null ? "" : Figures.decimal(freeFrom, currency));
        });
        if (!method.days().equals(Days.UNSAID)) {
            values.put(DAYS_FROM, String.valueOf(method.days().from()));
            values.put(DAYS_TO, String.valueOf(method.days().to()));
        }
        values.put(POSITION, String.valueOf(method.position()));
        return new Sheet(values);
    }
}
