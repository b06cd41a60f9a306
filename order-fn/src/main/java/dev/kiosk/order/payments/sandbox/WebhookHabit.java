package dev.kiosk.order.payments.sandbox;

import java.util.Locale;

/** How the webhooks of a payment go, by the word after the full stop of its token. */
enum WebhookHabit {
    /** Each once, at once. */
    ONCE,
    /** Each twice. */
    TWICE,
    /** Each long after what it tells. */
    LATE,
    /** What happened first is told last. */
    REVERSED;

    static WebhookHabit of(String token) {
        String[] parts = token.split("\\.", 2);
        for (WebhookHabit habit : values()) {
            if (parts.length == 2 && habit.name().toLowerCase(Locale.ROOT).equals(parts[1])) {
                return habit;
            }
        }
        return ONCE;
    }

    int copies() {
        return this == TWICE ? 2 : 1;
    }

    /** Of what was done with the payment, its authorisation is the first. */
    boolean delays(String kind) {
        return switch (this) {
            case ONCE, TWICE -> false;
            case LATE -> true;
            case REVERSED -> kind.equals("payment.authorised");
        };
    }
}
