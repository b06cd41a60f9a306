package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Texts of requests. */
final class Texts {

    private static final int LONGEST = 200;

    private Texts() {}

    static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.invalid(name + " is a text of 1 to " + LONGEST + " characters");
        }
        return text.strip();
    }
}
