package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.regex.Pattern;

/** The name of a thing that is sold: 1 to 64 letters, digits, dots, underscores and hyphens, the first a letter or digit. */
public final class Sku {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public static final int MAX_LENGTH = 64;

    private Sku() {}

    /** As it is compared. It may be none. */
    public static String normal(String typed) {
        return TypedText.normal(typed);
    }

    public static boolean isSku(String text) {
        return SHAPE.matcher(text).matches();
    }
}
