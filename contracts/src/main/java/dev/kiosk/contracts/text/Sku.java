package dev.kiosk.contracts.text;

import java.util.regex.Pattern;

/**
 * The name of a thing that is sold, as warehouses write it: 1 to {@value #MAX_LENGTH} letters and digits of any script, and
 * after the first of them dots, slashes, underscores, hyphens, and blanks that something follows. Case matters. The schemas of
 * events say the same.
 */
public final class Sku {

    public static final int MAX_LENGTH = 64;

    /** What one has to be, for who sent another. */
    public static final String IN_WORDS =
            "1 to 64 letters and digits, with blanks, dots, slashes, underscores and hyphens among them";

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._/-]{0,62}[\\p{L}\\p{M}\\p{N}._/-])?");

    private Sku() {}

    /** As it is compared, however it was typed. It may be none. */
    public static String normal(String typed) {
        return TypedText.normal(typed);
    }

    public static boolean isSku(String text) {
        return SHAPE.matcher(text).matches();
    }
}
