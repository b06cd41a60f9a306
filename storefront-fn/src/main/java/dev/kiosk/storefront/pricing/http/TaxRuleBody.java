package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.address.domain.AddressFormat;
import dev.kiosk.storefront.address.domain.AddressFormats;
import dev.kiosk.storefront.address.domain.Region;
import dev.kiosk.storefront.pricing.domain.Scope;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import dev.kiosk.storefront.pricing.http.UnknownGoods.Unknown;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tax rule, in both directions.
 *
 * @param country as in its address, with the code of a region or without: {@code US}, {@code US-CA}
 * @param category the slug of the only category that it is about; null or empty for all others
 * @param included whether prices contain it; null for no
 * @param onShipping null for no
 * @param rounding {@code per-rate} or {@code per-line}; null for the first
 * @param bySettings whether it holds since nobody has made another; not looked at when it comes in
 * @param unknown the category, where the catalogue does not have it; not looked at when it comes in
 */
record TaxRuleBody(
        @Nullable String country,
        @Nullable String category,
        @Nullable Long basisPoints,
        @Nullable Boolean included,
        @Nullable Boolean onShipping,
        @Nullable String rounding,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean bySettings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unknown unknown) {

    private static final int MAX_CATEGORY = 100;

    /** @param unknown the category, where the catalogue does not have it */
    static TaxRuleBody of(TaxRule rule, boolean bySettings, Unknown unknown) {
        return new TaxRuleBody(
                rule.country(),
                rule.category(),
                (long) rule.basisPoints(),
                rule.included(),
                rule.onShipping(),
                rule.rounding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                bySettings ? true : null,
                unknown.isNone() ? null : unknown);
    }

    /** What it is about; nothing but a category. */
    static Scope scope(TaxRule rule) {
        return new Scope(Set.of(), rule.category().isEmpty() ? Set.of() : Set.of(rule.category()));
    }

    TaxRule rule(String path) {
        return Fields.read(fields -> new TaxRule(
                place(path, fields.violations()),
                TypedText.normal(fields.violations().textOrEmpty("category", category, MAX_CATEGORY)),
                fields.whole("basisPoints", basisPoints),
                Boolean.TRUE.equals(included),
                Boolean.TRUE.equals(onShipping),
                rounding(fields.violations())));
    }

    /** A country, or a region of it by its code. */
    private static String place(String path, Violations violations) {
        if (path.equals(TaxRule.ANYWHERE)) {
            return path;
        }
        String[] parts = path.split("-", 2);
        String where = violations.country("country", parts[0]);
        if (parts.length == 1) {
            return where;
        }
        AddressFormat format = AddressFormats.of(where);
        String region = format.region(parts[1]).map(Region::code).orElse(parts[1]);
        if (format.region(parts[1]).isEmpty()) {
            String codes = format.regions().stream().map(Region::code).collect(Collectors.joining(", "));
            violations.add(
                    "country",
                    codes.isEmpty()
                            ? where + " has no regions that addresses name"
                            : "is no region of " + where + ", but one of " + codes);
        }
        return where + "-" + region;
    }

    private TaxRule.Rounding rounding(Violations violations) {
        return switch (Objects.requireNonNullElse(rounding, "per-rate")) {
            case "per-rate" -> TaxRule.Rounding.PER_RATE;
            case "per-line" -> TaxRule.Rounding.PER_LINE;
            default -> {
                violations.add("rounding", "is per-rate or per-line");
                yield TaxRule.Rounding.PER_RATE;
            }
        };
    }
}
