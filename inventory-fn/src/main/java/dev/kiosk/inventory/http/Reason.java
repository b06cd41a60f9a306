package dev.kiosk.inventory.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Why stock is changed, for the books. */
final class Reason {

    private static final int LONGEST = 200;

    private Reason() {}

    /** @throws Problem unless it is a text of 1 to {@value #LONGEST} characters */
    static String of(@Nullable String typed) {
        if (typed == null
                || TypedText.trimmed(typed).isEmpty()
                || typed.length() > LONGEST
                || typed.indexOf('\0') >= 0) {
            throw Problem.invalid("reason is a text of 1 to " + LONGEST + " characters");
        }
        return TypedText.trimmed(typed);
    }
}
