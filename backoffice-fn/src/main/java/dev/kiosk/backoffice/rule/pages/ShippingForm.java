package dev.kiosk.backoffice.rule.pages;

import static dev.kiosk.backoffice.rule.pages.ShippingFields.AFTER_DISCOUNTS;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.CODE;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.COUNTRIES;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.DAYS_FROM;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.DAYS_TO;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.EXCEPT;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.FREE_FROM;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.NAME;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.POSITION;
import static dev.kiosk.backoffice.rule.pages.ShippingFields.PRICE;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.PricingClient.Days;
import dev.kiosk.backoffice.client.PricingClient.Rate;
import dev.kiosk.backoffice.client.PricingClient.ShippingMethod;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shipping method, as it is typed.
 *
 * @param form with what cannot be read
 * @param currencies in which it may have a price
 */
record ShippingForm(SentForm form, ShippingMethod method, List<String> currencies) {

    private static final Pattern RATE = Pattern.compile("rates\\[(\\d+)]\\.(price|freeFrom|currency)");

    static ShippingForm read(SentForm sent, String code, List<String> currencies) {
        FieldReader fields = new FieldReader(sent, ShippingForm::needed);
        if (code.isEmpty()) {
            fields.wrong(CODE);
        }
        ShippingMethod method = new ShippingMethod(
                code,
                fields.text(NAME),
                Typed.list(sent.value(COUNTRIES)),
                Typed.list(sent.value(EXCEPT)),
                currencies.stream()
                        .filter(currency -> isTyped(sent, currency))
                        .map(currency -> rate(fields, Currency.getInstance(currency)))
                        .toList(),
                fields.isTicked(AFTER_DISCOUNTS),
                days(fields),
                fields.read(POSITION, Typed::small),
                null);
        return new ShippingForm(fields.form(), method, currencies);
    }

    private static boolean isTyped(SentForm sent, String currency) {
        return !sent.value(PRICE + currency).isEmpty()
                || !sent.value(FREE_FROM + currency).isEmpty();
    }

    private static Rate rate(FieldReader fields, Currency currency) {
        return new Rate(
                currency.getCurrencyCode(),
                fields.read(PRICE + currency, typed -> Typed.cost(typed, currency)),
                fields.read(FREE_FROM + currency, typed -> Typed.cost(typed, currency)));
    }

    private static @Nullable Days days(FieldReader fields) {
        Integer from = fields.read(DAYS_FROM, Typed::small);
        Integer to = fields.read(DAYS_TO, Typed::small);
        if (from != null && to != null) {
            return new Days(from, to);
        }
        if (from != null || to != null) {
            fields.wrong(DAYS_TO);
        }
        return null;
    }

    SentForm refused(FunctionRefusal refusal) {
        return form.refused(refusal, this::field, ShippingForm::needed);
    }

    /** Of a field of the interface; empty where it is none of the form. */
    private String field(String ofInterface) {
        Matcher rate = RATE.matcher(ofInterface);
        if (rate.matches()) {
            String currency =
                    method.rates().get(Integer.parseInt(rate.group(1))).currency();
            return (rate.group(2).equals("freeFrom") ? FREE_FROM : PRICE) + currency;
        }
        return switch (ofInterface.replaceFirst("\\[.*", "")) {
            case "code" -> CODE;
            case "name" -> NAME;
            case "countries" -> COUNTRIES;
            case "exceptPostcodes" -> EXCEPT;
            case "days" -> DAYS_TO;
            case "rates" -> PRICE + currencies.getFirst();
            default -> "";
        };
    }

    private static String needed(String field) {
        return switch (field) {
            case CODE -> "Lower-case letters a to z and digits are needed, with hyphens between words.";
            case NAME -> "A name is needed, of at most 100 characters.";
            case COUNTRIES -> "Codes of countries are needed, such as GB, IE.";
            case EXCEPT -> "Beginnings of postcodes are needed, such as BT, JE.";
            case DAYS_FROM, DAYS_TO -> "Both are needed, or none: whole days up to 365, not backwards.";
            case POSITION -> "A whole number is needed.";
            default ->
                field.startsWith(PRICE)
                        ? "A price such as 3.95 is needed, in one currency at least."
                        : "An amount is needed, of a method that has a price in this currency.";
        };
    }
}
