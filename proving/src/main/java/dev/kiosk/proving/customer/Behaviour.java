package dev.kiosk.proving.customer;

import dev.kiosk.proving.fault.Seeds;
import java.util.SplittableRandom;

/** How a customer goes about a checkout. */
enum Behaviour {
    /** Clicks, and clicks again until there is an answer. */
    PATIENT(58),
    /** Clicks twice at once. */
    DOUBLE_CLICK(10),
    /** Clicks once and closes the browser before there is an answer. */
    WALKS_AWAY(6),
    /** Cancels soon after. */
    CHANGES_MIND(16),
    /** Has an answer and clicks once more. */
    ASKS_AGAIN(6),
    /** Has an answer and sends something else under the same key. */
    REUSES_KEY(4);

    private final int percent;

    Behaviour(int percent) {
        this.percent = percent;
    }

    static Behaviour draw(SplittableRandom random) {
        return Seeds.draw(random, values(), one -> one.percent, PATIENT);
    }
}
