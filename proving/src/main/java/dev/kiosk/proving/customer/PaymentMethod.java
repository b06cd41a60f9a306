package dev.kiosk.proving.customer;

import dev.kiosk.proving.fault.Seeds;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How a customer pays, and so how the payment provider lies. */
enum PaymentMethod {
    AUTHORISED("tok_authorise", 58),
    SILENT_WITHOUT_EFFECT("tok_timeout", 9),
    SILENT_WITH_EFFECT("tok_timeout_after", 9),
    DECLINED("tok_decline", 3, "tok_authorise"),
    DECLINED_AGAIN("tok_decline", 2, "tok_insufficient_funds"),
    DECLINED_AND_GIVES_UP("tok_decline", 1),
    NO_FUNDS("tok_insufficient_funds", 3, "tok_timeout_after"),
    AGREES("tok_action", 7),
    REFUSES("tok_action", 3, "tok_timeout"),
    NEVER_ACTS("tok_action", 3),
    UNKNOWN("tok_of_nobody", 2);

    private final String token;
    private final int percent;
    private final @Nullable String other;

    PaymentMethod(String token, int percent) {
        this(token, percent, null);
    }

    PaymentMethod(String token, int percent, @Nullable String other) {
        this.token = token;
        this.percent = percent;
        this.other = other;
    }

    /** What is tried when this comes to nothing; null where the customer tries nothing else. */
    @Nullable
    String other() {
        return other;
    }

    String token() {
        return token;
    }

    static PaymentMethod draw(SplittableRandom random) {
        return Seeds.draw(random, values(), one -> one.percent, AUTHORISED);
    }
}
