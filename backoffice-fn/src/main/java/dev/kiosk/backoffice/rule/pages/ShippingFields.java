package dev.kiosk.backoffice.rule.pages;

import dev.kiosk.backoffice.client.PricingClient.Days;
import dev.kiosk.backoffice.client.PricingClient.ShippingMethod;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.FormValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shipping method as a form shows it. */
final class ShippingFields {

    static final String CODE = "code";
    static final String NAME = "name";
    static final String COUNTRIES = "countries";
    static final String EXCEPT = "except";
    static final String PRICE = "price.";
    static final String FREE_FROM = "free-from.";
    static final String AFTER_DISCOUNTS = "after-discounts";
    static final String DAYS_FROM = "days-from";
    static final String DAYS_TO = "days-to";
    static final String POSITION = "position";

    static final FormValues EMPTY = new FormValues(Map.of(POSITION, "0"));

    private ShippingFields() {}

    static FormValues of(ShippingMethod method) {
        Map<String, String> values = new HashMap<>();
        values.put(CODE, method.code());
        values.put(NAME, Objects.requireNonNullElse(method.name(), ""));
        values.put(COUNTRIES, String.join(", ", method.countries()));
        values.put(EXCEPT, String.join(", ", method.exceptPostcodes()));
        method.rates().forEach(rate -> {
            values.put(PRICE + rate.currency(), decimal(rate.price(), rate.currency()));
            values.put(FREE_FROM + rate.currency(), decimal(rate.freeFrom(), rate.currency()));
        });
        values.put(AFTER_DISCOUNTS, method.freeAfterDiscounts() ? "yes" : "");
        Days days = method.days();
        if (days != null) {
            values.put(DAYS_FROM, String.valueOf(days.from()));
            values.put(DAYS_TO, String.valueOf(days.to()));
        }
        values.put(POSITION, String.valueOf(Objects.requireNonNullElse(method.position(), 0)));
        return new FormValues(values);
    }

    private static String decimal(@Nullable Long minorUnits, String currency) {
        return minorUnits == null ? "" : Figures.decimal(minorUnits, currency);
    }
}
