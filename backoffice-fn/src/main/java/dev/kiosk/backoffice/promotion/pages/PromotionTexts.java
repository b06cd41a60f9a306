package dev.kiosk.backoffice.promotion.pages;

import static dev.kiosk.backoffice.promotion.pages.PromotionFields.AMOUNT;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.BUY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CAP;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CATEGORIES;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.COUPON;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CURRENCY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.FROM;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.GET;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.KEY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.KIND;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.MAX_PER_CUSTOMER;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.MAX_USES;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.METHODS;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.MINIMUM;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.NAME;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.PERCENT;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.PRIORITY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.SKUS;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.UNTIL;

import java.util.Map;

/** Where on the form a field of a promotion is, and what is needed there. */
final class PromotionTexts {

    private static final String MOMENT = "A day and a time are needed, such as 2026-12-24T18:00";
    private static final String SUM = "An amount such as 2.55 is needed, greater than 0.";
    private static final String UNITS = "A whole number is needed, from 1 to 1000.";

    /** By the field of the interface. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("key", KEY),
            Map.entry("name", NAME),
            Map.entry("coupon", COUPON),
            Map.entry("effect.kind", KIND),
            Map.entry("effect.basisPoints", PERCENT),
            Map.entry("effect.amount", AMOUNT),
            Map.entry("effect.methods", METHODS),
            Map.entry("effect.cap", CAP),
            Map.entry("effect.buy", BUY),
            Map.entry("effect.get", GET),
            Map.entry("currency", CURRENCY),
            Map.entry("minimumSpend", MINIMUM),
            Map.entry("from", FROM),
            Map.entry("until", UNTIL),
            Map.entry("skus", SKUS),
            Map.entry("categories", CATEGORIES),
            Map.entry("maxUses", MAX_USES),
            Map.entry("maxUsesPerCustomer", MAX_PER_CUSTOMER));

    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry(KEY, "At most 64 lower-case letters a to z and digits are needed, with hyphens between words."),
            Map.entry(NAME, "A name is needed, of at most 100 characters."),
            Map.entry(COUPON, "At most 40 letters, digits, hyphens and underscores are needed."),
            Map.entry(KIND, "Choose what it gives."),
            Map.entry(PERCENT, "A number such as 12.5 is needed, more than 0 and 100 at most."),
            Map.entry(AMOUNT, SUM),
            Map.entry(METHODS, "Codes of shipping methods are needed, such as standard."),
            Map.entry(CAP, SUM),
            Map.entry(BUY, UNITS),
            Map.entry(GET, UNITS),
            Map.entry(CURRENCY, "Choose the currency of the amount."),
            Map.entry(MINIMUM, SUM),
            Map.entry(FROM, MOMENT + "."),
            Map.entry(UNTIL, MOMENT + ", after the beginning."),
            Map.entry(SKUS, "These are too many."),
            Map.entry(CATEGORIES, "These are too many."),
            Map.entry(MAX_USES, "A whole number is needed, 1 or more."),
            Map.entry(
                    MAX_PER_CUSTOMER,
                    "A whole number is needed, 1 or more; and a coupon: a cart does not tell who its customer is."),
            Map.entry(PRIORITY, "A whole number is needed."));

    private PromotionTexts() {}

    /** Empty where it is no field of the form. */
    static String field(String ofInterface) {
        return FIELDS.getOrDefault(ofInterface, "");
    }

    static String needed(String field) {
        return NEEDED.getOrDefault(field, "This is not right yet.");
    }
}
