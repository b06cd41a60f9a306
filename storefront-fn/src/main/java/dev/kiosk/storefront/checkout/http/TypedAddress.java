package dev.kiosk.storefront.checkout.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.AddressFormat;
import dev.kiosk.storefront.address.domain.AddressFormats;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an address as somebody has typed it, by the rules of its country, and notes what is wrong. */
final class TypedAddress {

    private static final int MAX_LINE = 200;
    private static final int MAX_POSTCODE = 20;
    private static final int MAX_TELEPHONE = 40;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()/.\\-]*[0-9](?: ?(?:x|ext\\.?) ?[0-9]+)?");

    private TypedAddress() {}

    /** @param at where it is in the request, with a dot at the end */
    static Address read(String at, CheckoutRequest.Place place, Violations violations) {
        String country = violations.country(at + "country", place.country());
        Address typed = new Address(
                violations.textOrEmpty(at + "line1", place.line1(), MAX_LINE),
                violations.textOrEmpty(at + "line2", place.line2(), MAX_LINE),
                violations.textOrEmpty(at + "city", place.city(), MAX_LINE),
                violations.textOrEmpty(at + "region", place.region(), MAX_LINE),
                violations.textOrEmpty(at + "postcode", place.postcode(), MAX_POSTCODE),
                country);
        AddressFormat.Checked checked = AddressFormats.of(country).check(typed);
        checked.faults()
                .forEach(fault -> violations.add(at + fault.part().name().toLowerCase(Locale.ROOT), fault.message()));
        return checked.address();
    }

    /** Digits, with what people put between them; empty for none. */
    static String telephone(String field, @Nullable String typed, Violations violations) {
        String number = violations.textOrEmpty(field, typed, MAX_TELEPHONE);
        if (!number.isEmpty() && !TELEPHONE.matcher(number).matches()) {
            violations.add(field, "is no telephone number such as +44 20 7946 0958");
        }
        return number;
    }
}
