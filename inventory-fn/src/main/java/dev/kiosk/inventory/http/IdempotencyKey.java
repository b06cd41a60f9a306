package dev.kiosk.inventory.http;

import dev.kiosk.fn.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a client calls one wish, so that asking again is not wishing again. */
final class IdempotencyKey {

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    static String of(@Nullable String key) {
        if (key == null
                || key.isEmpty()
                || key.length() > LONGEST
                || !key.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            throw Problem.invalid("Idempotency-Key is a string of 1 to " + LONGEST + " printable ASCII characters");
        }
        return key;
    }
}
