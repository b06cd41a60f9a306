package dev.kiosk.storefront.web;

import java.util.regex.Pattern;

/** E-mail addresses, as people type them: of any script, without the comments and quotes that nobody uses. */
public final class EmailAddress {

    public static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s\\p{Cc}@\"(),:;<>\\[\\\\\\]]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                    + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

    private EmailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }
}
