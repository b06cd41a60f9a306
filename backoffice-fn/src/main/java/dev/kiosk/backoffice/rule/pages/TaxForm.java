package dev.kiosk.backoffice.rule.pages;

import dev.kiosk.backoffice.client.PricingClient.TaxRule;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import java.util.Map;

/**
 * A tax rule, as it is typed.
 *
 * @param form with what cannot be read
 */
record TaxForm(SentForm form, TaxRule rule) {

    static final String COUNTRY = "country";
    static final String CATEGORY = "category";
    static final String PERCENT = "percent";
    static final String INCLUDED = "included";
    static final String ON_SHIPPING = "on-shipping";
    static final String ROUNDING = "rounding";
    static final String LATER = "later";

    /** By the field of the interface. */
    private static final Map<String, String> FIELDS = Map.of(
            "country", COUNTRY,
            "category", CATEGORY,
            "basisPoints", PERCENT,
            "onShipping", ON_SHIPPING,
            "rounding", ROUNDING);

    private static final Map<String, String> NEEDED = Map.of(
            COUNTRY,
                    "A country's code such as GB is needed, with a state's such as US-CA or without, or * for anywhere.",
            CATEGORY, "The name of a category is needed, of at most 100 characters.",
            PERCENT, "A number from 0 to 100 is needed, such as 20 or 5.5.",
            ON_SHIPPING, "This is said by the rule without a category.",
            ROUNDING, "Choose one.");

    static TaxForm read(SentForm sent) {
        FieldReader fields = new FieldReader(sent, TaxForm::needed);
        if (sent.value(COUNTRY).isEmpty()) {
            fields.wrong(COUNTRY);
        }
        TaxRule rule = new TaxRule(
                sent.value(COUNTRY),
                sent.value(CATEGORY),
                fields.read(PERCENT, Typed::basisPoints),
                fields.isTicked(INCLUDED),
                fields.isTicked(ON_SHIPPING),
                sent.value(ROUNDING),
                null,
                null);
        return new TaxForm(fields.form(), rule);
    }

    /** Empty where it is no field of the form. */
    static String field(String ofInterface) {
        return FIELDS.getOrDefault(ofInterface, "");
    }

    static String needed(String field) {
        return NEEDED.getOrDefault(field, "This is not right yet.");
    }
}
