package dev.kiosk.proving.customer;

import dev.kiosk.proving.fault.Seeds;
import java.util.SplittableRandom;

/** How a customer pays, and so how the payment provider lies. */
enum PaymentMethod {
    AUTHORISED("tok_authorise", 58),
    SILENT_WITHOUT_EFFECT("tok_timeout", 9),
    SILENT_WITH_EFFECT("tok_timeout_after", 9),
    DECLINED("tok_decline", 6),
    NO_FUNDS("tok_insufficient_funds", 3),
    AGREES("tok_action", 7),
    REFUSES("tok_action", 3),
    NEVER_ACTS("tok_action", 3),
    UNKNOWN("tok_of_nobody", 2);

    private final String token;
    private final int percent;

    PaymentMethod(String token, int percent) {
        this.token = token;
        this.percent = percent;
    }

    String token() {
        return token;
    }

    static PaymentMethod draw(SplittableRandom random) {
        return Seeds.draw(random, values(), one -> one.percent, AUTHORISED);
    }
}
