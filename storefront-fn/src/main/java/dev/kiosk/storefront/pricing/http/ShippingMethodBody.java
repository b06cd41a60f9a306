package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.storefront.pricing.domain.Zone;
import dev.kiosk.storefront.web.Revision;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
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

    /** @param freeFrom what the goods have to come to for it to cost nothing; null for never */
    record RateBody(
            @Nullable String currency,
            @Nullable Long price,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long freeFrom) {

        Rate rate(String at, Fields fields) {
            Currency of = fields.currency(at + "currency", currency);
            long asked = fields.number(at + "price", price);
            return fields.part(at, () -> new Rate(of, asked, freeFrom), new Rate(of, 0, null));
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
        return Fields.read(fields -> new ShippingMethod(
                fields.key("code", path),
                fields.violations().text("name", name, MAX_NAME),
                zone(fields.violations()),
                rates(fields),
                Boolean.TRUE.equals(freeAfterDiscounts),
                Objects.requireNonNullElse(days, Days.UNSAID),
                Objects.requireNonNullElse(position, 0)));
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
        return IntStream.range(0, given.size())
                .mapToObj(i -> Objects.requireNonNullElse(given.get(i), new RateBody(null, null, null))
                        .rate("rates[" + i + "].", fields))
                .toList();
    }
}
