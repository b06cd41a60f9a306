package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.Destination;
import dev.kiosk.storefront.pricing.domain.InvalidRuleException;
import dev.kiosk.storefront.pricing.domain.RuleKey;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what rules are made of, and notes what is wrong. */
record Fields(Violations violations) {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z0-9-]+");

    /** Stands for what is wrong: nobody sees it, as it was noted. */
    private static final Currency NONE = Currency.getInstance("XXX");

    /** A rule, unless there is anything wrong with it: then a problem that tells all of it. */
    static <T> T read(Function<Fields, T> rule) {
        Fields fields = new Fields(new Violations());
        try {
            T made = rule.apply(fields);
            fields.violations.throwIfAny();
            return made;
        } catch (InvalidRuleException e) {
            fields.note("", e);
            throw fields.violations.problem();
        }
    }

    /**
     * A part of a rule.
     *
     * @param at what its members' names begin with
     * @param instead stands for one that cannot be, so that the rest is looked at too
     */
    <T> T part(String at, Supplier<T> part, T instead) {
        try {
            return part.get();
        } catch (InvalidRuleException e) {
            note(at, e);
            return instead;
        }
    }

    private void note(String at, InvalidRuleException wrong) {
        wrong.faults().forEach(fault -> violations.add(at + fault.member(), fault.message()));
    }

    String key(String field, @Nullable String value) {
        String key = violations.text(field, value, RuleKey.MAX_LENGTH);
        if (!RuleKey.isOne(key)) {
            violations.add(field, "is lower-case letters and digits, with hyphens between them");
        }
        return key;
    }

    Currency currency(String field, @Nullable String value) {
        String code = violations.text(field, value, 3);
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
            violations.add(field, "is no currency to pay with");
        } catch (IllegalArgumentException e) {
            violations.add(field, "is no ISO 4217 code");
        }
        return NONE;
    }

    long number(String field, @Nullable Long value) {
        if (value == null) {
            violations.add(field, "is missing");
            return 0;
        }
        return value;
    }

    int whole(String field, @Nullable Long value) {
        return Math.clamp(number(field, value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static List<String> list(String field, @Nullable List<String> values, int most, Violations violations) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            violations.add(field, "are at most " + most);
            return List.of();
        }
        return values.stream().map(value -> value == null ? "" : value).toList();
    }

    static String postcode(String field, String value, int maxLength, Violations violations) {
        String postcode = Destination.postcode(violations.text(field, value, maxLength));
        if (!postcode.isEmpty() && !POSTCODE.matcher(postcode).matches()) {
            violations.add(field, "is letters a to z, digits and hyphens");
        }
        return postcode;
    }
}
