package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import dev.kiosk.storefront.pricing.domain.TaxRule.Rounding;
import dev.kiosk.storefront.web.Countries;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A tax rule, as it is typed. */
final class TaxForm {

    static final String COUNTRY = "country";
    static final String CATEGORY = "category";
    static final String PERCENT = "percent";
    static final String INCLUDED = "included";
    static final String ON_SHIPPING = "on-shipping";
    static final String ROUNDING = "rounding";

    private static final int LONGEST_CATEGORY = 100;

    private TaxForm() {}

    /** The form, with what is wrong with it. */
    static Sent check(Sent sent) {
        Sent checked = sent;
        if (!country(sent).equals(TaxRule.ANYWHERE) && !Countries.isOne(country(sent))) {
            checked = checked.wrong(COUNTRY, "A country's code such as GB is needed, or * for anywhere.");
        }
        if (!category(sent).isEmpty()) {
            checked = checked.requireText(CATEGORY, "The category", LONGEST_CATEGORY);
        }
        if (Typed.basisPoints(sent.value(PERCENT)).isEmpty()) {
            checked = checked.wrong(PERCENT, "A number from 0 to 100 is needed, such as 20 or 5.5.");
        }
        if (!category(sent).isEmpty() && !sent.value(ON_SHIPPING).isEmpty()) {
            checked = checked.wrong(ON_SHIPPING, "This is said by the rule without a category.");
        }
        return rounding(sent).isPresent() ? checked : checked.wrong(ROUNDING, "Choose one.");
    }

    /** Of a form that is good. */
    static TaxRule read(Sent sent) {
        return new TaxRule(
                country(sent),
                category(sent),
                Typed.basisPoints(sent.value(PERCENT)).orElseThrow(),
                !sent.value(INCLUDED).isEmpty(),
                !sent.value(ON_SHIPPING).isEmpty(),
                rounding(sent).orElseThrow());
    }

    static String country(Sent sent) {
        return sent.value(COUNTRY).toUpperCase(Locale.ROOT);
    }

    static String category(Sent sent) {
        return sent.value(CATEGORY);
    }

    static String code(Rounding rounding) {
        return rounding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Rounding> rounding(Sent sent) {
        return Arrays.stream(Rounding.values())
                .filter(rounding -> code(rounding).equals(sent.value(ROUNDING)))
                .findFirst();
    }
}
