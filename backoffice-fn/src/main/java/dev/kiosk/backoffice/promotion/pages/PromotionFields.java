package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.PricingClient.Effect;
import dev.kiosk.backoffice.client.PricingClient.Promotion;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.FormValues;
import dev.kiosk.backoffice.web.Typed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A promotion as a form shows it: its fields, where they are in the interface, and what is needed in each. */
final class PromotionFields {

    private static final String NOT_YET = "This is not right yet.";
    private static final String MOMENT = "A day and a time are needed, such as 2026-12-24T18:00";
    private static final String SUM = "An amount such as 2.55 is needed, greater than 0.";
    private static final String UNITS = "A whole number is needed, from 1 to 1000.";
    private static final String TOO_MANY = "These are too many.";

    /** By the field of the interface. */
    private static final Map<String, String> FIELDS = new HashMap<>();

    /** By the field of the form. */
    private static final Map<String, String> NEEDED = new HashMap<>();

    static final String KEY = field(
            "key", "key", "At most 64 lower-case letters a to z and digits are needed, with hyphens between words.");
    static final String NAME = field("name", "name", "A name is needed, of at most 100 characters.");
    static final String COUPON =
            field("coupon", "coupon", "At most 40 letters, digits, hyphens and underscores are needed.");
    static final String KIND = field("kind", "effect.kind", "Choose what it gives.");
    static final String PERCENT =
            field("percent", "effect.basisPoints", "A number such as 12.5 is needed, more than 0 and 100 at most.");
    static final String AMOUNT = field("amount", "effect.amount", SUM);
    static final String METHODS =
            field("methods", "effect.methods", "Codes of shipping methods are needed, such as standard.");
    static final String CAP = field("cap", "effect.cap", SUM);
    static final String BUY = field("buy", "effect.buy", UNITS);
    static final String GET = field("get", "effect.get", UNITS);
    static final String CURRENCY = field("currency", "currency", "Choose the currency of the amount.");
    static final String MINIMUM = field("minimum", "minimumSpend", SUM);
    static final String AFTER_DISCOUNTS = field("after-discounts", "", NOT_YET);
    static final String FROM = field("from", "from", MOMENT + ".");
    static final String UNTIL = field("until", "until", MOMENT + ", after the beginning.");
    static final String SKUS = field("skus", "skus", TOO_MANY);
    static final String CATEGORIES = field("categories", "categories", TOO_MANY);
    static final String LATER = field("later", "", NOT_YET);
    static final String MAX_USES = field("max-uses", "maxUses", "A whole number is needed, 1 or more.");
    static final String MAX_PER_CUSTOMER = field(
            "max-per-customer",
            "maxUsesPerCustomer",
            "A whole number is needed, 1 or more; and a coupon: a cart does not tell who its customer is.");
    static final String COMBINABLE = field("combinable", "", NOT_YET);
    static final String PRIORITY = field("priority", "", "A whole number is needed.");

    /** A new one: a percentage off, until somebody says something else. */
    static final FormValues EMPTY =
            new FormValues(Map.of(KIND, EffectKind.PERCENT.code(), BUY, "2", GET, "1", PRIORITY, "0"));

    private PromotionFields() {}

    /**
     * Declares one.
     *
     * @param path its name in the interface; empty where nothing is refused by it
     * @param needed what is said where it is wrong
     */
    private static String field(String name, String path, String needed) {
        if (!path.isEmpty()) {
            FIELDS.put(path, name);
        }
        NEEDED.put(name, needed);
        return name;
    }

    /** Empty where it is no field of the form. */
    static String at(String path) {
        return FIELDS.getOrDefault(path, "");
    }

    static String needed(String field) {
        return NEEDED.getOrDefault(field, NOT_YET);
    }

    static FormValues of(Promotion promotion) {
        Map<String, String> values = new HashMap<>(EMPTY.values());
        values.put(KEY, promotion.key());
        values.put(NAME, text(promotion.name()));
        values.put(COUPON, text(promotion.coupon()));
        effect(promotion, values);
        values.put(CURRENCY, text(promotion.currency()));
        Long minimum = promotion.minimumSpend();
        values.put(MINIMUM, minimum == null || minimum == 0 ? "" : decimal(minimum, promotion));
        values.put(AFTER_DISCOUNTS, promotion.minimumAfterDiscounts() ? "yes" : "");
        values.put(FROM, time(promotion.from()));
        values.put(UNTIL, time(promotion.until()));
        values.put(SKUS, String.join(", ", promotion.skus()));
        values.put(CATEGORIES, String.join(", ", promotion.categories()));
        values.put(LATER, promotion.unknown() == null ? "" : "yes");
        values.put(MAX_USES, number(promotion.maxUses()));
        values.put(MAX_PER_CUSTOMER, number(promotion.maxUsesPerCustomer()));
        values.put(COMBINABLE, promotion.combinable() ? "yes" : "");
        values.put(PRIORITY, number(promotion.priority()));
        return new FormValues(values);
    }

    private static void effect(Promotion promotion, Map<String, String> values) {
        Effect effect = promotion.effect();
        values.put(KIND, text(effect.kind()));
        values.put(PERCENT, effect.basisPoints() == null ? "" : Typed.percent(effect.basisPoints()));
        values.put(AMOUNT, effect.amount() == null ? "" : decimal(effect.amount(), promotion));
        values.put(METHODS, effect.methods() == null ? "" : String.join(", ", effect.methods()));
        values.put(CAP, effect.cap() == null ? "" : decimal(effect.cap(), promotion));
        if (effect.buy() != null && effect.get() != null) {
            values.put(BUY, number(effect.buy()));
            values.put(GET, number(effect.get()));
        }
    }

    private static String decimal(long minorUnits, Promotion promotion) {
        return Figures.decimal(minorUnits, Objects.requireNonNull(promotion.currency()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : Typed.time(time);
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
