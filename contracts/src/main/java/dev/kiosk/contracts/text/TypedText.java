package dev.kiosk.contracts.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people typed or pasted. The same text may come in many forms: with a no-break space from a web page, in full-width
 * letters from a Japanese keyboard, as a letter and its accent or both in one, with a zero-width space from a mail program.
 */
public final class TypedText {

    /** Default_Ignorable_Code_Point of the Unicode Character Database, 17.0. */
    private static final String IGNORED =
            "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F"
                    + "\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFF8\\x{1BCA0}-\\x{1BCA3}"
                    + "\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}";

    private static final Pattern IGNORABLE = Pattern.compile("[" + IGNORED + "]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{IsWhite_Space}\\p{Cc}]+");
    private static final Pattern AROUND =
            Pattern.compile("\\A[\\p{IsWhite_Space}" + IGNORED + "]+|[\\p{IsWhite_Space}" + IGNORED + "]+\\z");

    private TypedText() {}

    /** As it was typed, but for white space and what cannot be seen around it. */
    public static String trimmed(String typed) {
        return AROUND.matcher(typed).replaceAll("");
    }

    /**
     * In normalisation form NFKC, without what cannot be seen (Unicode's default-ignorable characters), with one blank for
     * any white space and control characters, and none around. Case is kept.
     */
    public static String normal(String typed) {
        String visible = IGNORABLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** As {@link #normal}, and in lower case: what differs in case only is the same. */
    public static String folded(String typed) {
        String folded =
                normal(typed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
