package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of requests. */
final class Texts {

    private static final int LONGEST = 200;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Texts() {}

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
