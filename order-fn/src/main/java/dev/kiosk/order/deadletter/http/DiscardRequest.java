package dev.kiosk.order.deadletter.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import org.jspecify.annotations.Nullable;

/** @param reason why nobody shall deliver it again, in words: 1 to 500 characters */
record DiscardRequest(@Nullable String reason) {

    private static final int LONGEST = 500;

    String why() {
        String why = reason == null ? "" : TypedText.trimmed(reason);
        if (why.isEmpty() || why.length() > LONGEST) {
            throw Problem.invalid("reason is a text of 1 to " + LONGEST + " characters");
        }
        return why;
    }
}
