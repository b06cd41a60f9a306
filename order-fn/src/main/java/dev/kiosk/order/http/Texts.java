package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of requests. */
final class Texts {

    private static final int LONGEST = 200;
    private static final int LONGEST_KEY = 255;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Texts() {}

    /** An {@code Idempotency-Key}. */
    static String key(@Nullable String key) {
        if (key == null
                || key.isEmpty()
                || key.length() > LONGEST_KEY
                || !key.chars().allMatch(Texts::isPrintable)) {
            throw Problem.invalid("Idempotency-Key is a string of 1 to " + LONGEST_KEY + " printable ASCII characters");
        }
        return key;
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character <= '~';
    }

    static String code(String name, @Nullable String text) {
        String code = required(name, text);
        if (!CODE.matcher(code).matches()) {
            throw Problem.invalid(name + " is a kebab-case code of at most 64 characters, such as fraud-suspected");
        }
        return code;
    }

    static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid(name + " is a text of 1 to " + LONGEST + " characters");
        }
        return text.strip();
    }
}
