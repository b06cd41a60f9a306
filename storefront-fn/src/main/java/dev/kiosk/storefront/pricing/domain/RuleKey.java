package dev.kiosk.storefront.pricing.domain;

import java.util.regex.Pattern;

/** What a promotion or a shipping method is known by for good: lower-case letters a to z and digits, hyphens between words. */
public final class RuleKey {

    public static final int MAX_LENGTH = 64;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private RuleKey() {}

    public static boolean isOne(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }
}
