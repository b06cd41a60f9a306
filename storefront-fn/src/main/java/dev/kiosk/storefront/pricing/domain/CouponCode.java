package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a customer types to get a promotion. */
public final class CouponCode {

    public static final int MAX_LENGTH = 40;
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private CouponCode() {}

    /** As it is compared: upper case, without blanks, and a hyphen for any dash. It may be none. */
    public static String normal(String typed) {
        String visible = TypedText.folded(typed).replace(" ", "");
        return DASH.matcher(visible).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    public static boolean isOne(String normal) {
        return SHAPE.matcher(normal).matches();
    }
}
