package dev.kiosk.proving.fault;

import java.util.SplittableRandom;

/** What a network does to an event, or to its answer. */
public enum DeliveryFault {
    NONE(0),
    /** Never arrives. */
    DROPPED(4),
    /** Arrives, and the answer does not. */
    ANSWER_LOST(4),
    /** Somebody in between is overloaded. */
    REFUSED(2),
    /** Arrives late. */
    DELAYED(4),
    /** Arrives twice at the same moment. */
    DOUBLED(3),
    /** Waits until others have passed. */
    OVERTAKEN(3),
    /** Arrives once more when everybody has forgotten it. */
    REPEATED_LATE(3);

    private final int percent;

    DeliveryFault(int percent) {
        this.percent = percent;
    }

    static DeliveryFault draw(SplittableRandom random) {
        return Seeds.draw(random, values(), one -> one.percent, NONE);
    }
}
