package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.storefront.pricing.domain.Zone;
import dev.kiosk.storefront.web.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A shipping method, in both directions.
 *
 * @param code as in its address
 * @param countries none for everywhere
 * @param freeAfterDiscounts whether {@code freeFrom} counts what is left after discounts; null for no
 * @param days working days until it arrives; null where nobody says
 * @param position the lowest is offered first; null for 0
 * @param bySettings whether it holds since nobody has made another; not looked at when it comes in
 */
record ShippingMethodBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable List<String> countries,
        @Nullable List<String> exceptPostcodes,
        @Nullable List<RateBody> rates,
        @Nullable Boolean freeAfterDiscounts,
        @Nullable Days days,
        @Nullable Integer position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean bySettings) {

    private static final int MAX_NAME = 100;
    private static final int MAX_LIST = 300;
    private static final int MAX_POSTCODE = 20;
    private static final int MAX_DAYS = 365;

    /** @param freeFrom what the goods have to come to for it to cost nothing; null for never */
    record RateBody(
            @Nullable String currency,
            @Nullable Long price,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long freeFrom) {

        Rate rate(String at, Fields fields) {
            return new Rate(
                    fields.currency(at + "currency", currency),
                    fields.amount(at + "price", price),
                    freeFrom == null ? null : fields.amount(at + "freeFrom", freeFrom));
        }
    }

    static ShippingMethodBody of(ShippingMethod method, boolean bySettings) {
        return new ShippingMethodBody(
                method.code(),
                method.name(),
                method.zone().countries().stream().sorted().toList(),
                method.zone().exceptPostcodes(),
                method.rates().stream()
                        .map(rate -> new RateBody(rate.currency().getCurrencyCode(), rate.price(), rate.freeFrom()))
                        .toList(),
                method.freeAfterDiscounts(),
                method.days().equals(Days.UNSAID) ? null : method.days(),
                method.position(),
                bySettings ? true : null);
    }

    /** Another one after any change. */
    String revision() {
        return Revision.of(toString());
    }

    ShippingMethod method(String path) {
        Violations violations = new Violations();
        Fields fields = new Fields(violations);
        ShippingMethod method = new ShippingMethod(
                fields.key("code", path),
                violations.text("name", name, MAX_NAME),
                zone(violations),
                rates(fields),
                Boolean.TRUE.equals(freeAfterDiscounts),
                days(violations),
                Objects.requireNonNullElse(position, 0));
        violations.throwIfAny();
        return method;
    }

    private Zone zone(Violations violations) {
        List<String> where = Fields.list("countries", countries, MAX_LIST, violations);
        List<String> except = Fields.list("exceptPostcodes", exceptPostcodes, MAX_LIST, violations);
        return new Zone(
                IntStream.range(0, where.size())
                        .mapToObj(i -> violations.country("countries[" + i + "]", where.get(i)))
                        .collect(Collectors.toSet()),
                IntStream.range(0, except.size())
                        .mapToObj(i ->
                                Fields.postcode("exceptPostcodes[" + i + "]", except.get(i), MAX_POSTCODE, violations))
                        .toList());
    }

    private List<Rate> rates(Fields fields) {
        List<@Nullable RateBody> given = rates == null ? List.of() : new ArrayList<>(rates);
        if (given.isEmpty()) {
            fields.violations().add("rates", "are missing");
        }
        Set<Object> seen = new HashSet<>();
        return IntStream.range(0, given.size())
                .mapToObj(i -> {
                    RateBody body = Objects.requireNonNullElse(given.get(i), new RateBody(null, null, null));
                    Rate rate = body.rate("rates[" + i + "].", fields);
                    if (!seen.add(rate.currency())) {
                        fields.violations().add("rates[" + i + "].currency", "is in the list twice");
                    }
                    return rate;
                })
                .toList();
    }

    private Days days(Violations violations) {
        if (days == null) {
            return Days.UNSAID;
        }
        if (days.from() < 0 || days.to() < days.from() || days.to() > MAX_DAYS) {
            violations.add("days", "are from 0 to " + MAX_DAYS + ", and not backwards");
        }
        return days;
    }
}
