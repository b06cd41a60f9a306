package dev.kiosk.storefront.pricing.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a customer types to get a promotion. */
public final class CouponCode {

    public static final int MAX_LENGTH = 40;
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

    private CouponCode() {}

    /** As it is compared: upper case, without blanks. It may be none. */
    public static String normal(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isOne(String normal) {
        return SHAPE.matcher(normal).matches();
    }
}
