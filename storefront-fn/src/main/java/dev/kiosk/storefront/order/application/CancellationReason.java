package dev.kiosk.storefront.order.application;

import dev.kiosk.contracts.text.TypedText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer wants no order any more: as a code for the other functions, and as they said it.
 *
 * @param said at most {@value #MAX_SAID} characters; empty where they said nothing
 * @param code kebab-case, at most {@value #MAX_LENGTH} characters, the first a letter
 */
public record CancellationReason(String code, String said) {

    public static final CancellationReason CHANGED_MIND = new CancellationReason("changed-mind", "");

    private static final int MAX_LENGTH = 64;
    private static final int MAX_SAID = 200;
    private static final Pattern NO_CODE = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NO_START = Pattern.compile("^[^a-z]+");

    /** What remains of anybody's words; the customer changed their mind where nothing does. */
    public static CancellationReason of(@Nullable String words) {
        if (words == null) {
            return CHANGED_MIND;
        }
        String joined = NO_CODE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        String code = NO_START.matcher(joined).replaceFirst("");
        String cut = code.substring(0, Math.min(code.length(), MAX_LENGTH));
        String trimmed = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        String text = TypedText.normal(words);
        String said = text.substring(
                0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), MAX_SAID)));
        return new CancellationReason(trimmed.isEmpty() ? CHANGED_MIND.code() : trimmed, said);
    }
}
