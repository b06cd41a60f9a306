package dev.kiosk.order.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of requests, however they were typed or pasted: SKUs, codes and numbers of parcels are compared. */
final class Texts {

    private static final int LONGEST = 200;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_LINES = 2000;

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
        String normal = optional(name, text);
        if (normal.isEmpty()) {
            throw wrong(name);
        }
        return normal;
    }

    /** Empty where nothing is said. */
    static String optional(String name, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw wrong(name);
        }
        return text == null ? "" : TypedText.normal(text);
    }

    /** Words for people, each line of them as typed texts are compared, without empty ones. */
    static String lines(String name, @Nullable String text) {
        String lines = text == null || text.length() > LONGEST_LINES
                ? ""
                : text.lines()
                        .map(TypedText::normal)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        if (lines.isEmpty() || lines.length() > LONGEST_LINES) {
            throw Problem.invalid(name + " is a text of 1 to " + LONGEST_LINES + " characters");
        }
        return lines;
    }

    private static Problem wrong(String name) {
        return Problem.invalid(name + " is a text of 1 to " + LONGEST + " characters");
    }
}
