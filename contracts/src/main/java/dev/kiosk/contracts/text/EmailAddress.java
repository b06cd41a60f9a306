package dev.kiosk.contracts.text;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses, as people type them: of any script, without the comments and quotes that nobody uses. */
public final class EmailAddress {

    public static final int MAX_LENGTH = 254;

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])";
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s\\p{Cc}@\"(),:;<>\\[\\\\\\]]{1,64}@(?:" + LABEL + "?\\.)+" + LABEL);

    private EmailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /**
     * As it is kept: in the form of {@link TypedText#normal}, the domain in lower case and in its own script rather than in
     * Punycode. It may be none.
     */
    public static String normal(String typed) {
        String address = TypedText.normal(typed);
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + domain(address.substring(at + 1));
    }

    /** What tells one customer from another: the same for each way to write an address, upper case or lower. */
    public static String key(String address) {
        return TypedText.folded(normal(address));
    }

    private static String domain(String typed) {
        try {
            return IDN.toUnicode(IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return typed.toLowerCase(Locale.ROOT);
        }
    }
}
