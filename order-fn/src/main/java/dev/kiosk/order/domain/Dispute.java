package dev.kiosk.order.domain;

import java.util.Locale;

/**
 * Money that a customer's bank asks back.
 *
 * @param ref the provider's own id of the dispute
 * @param amount minor units, of what was taken
 * @param reason why, as a stable kebab-case code
 */
public record Dispute(String ref, Status status, long amount, String reason) {

    /** Where a dispute stands. LOST: the money is gone. */
    public enum Status {
        OPEN,
        WON,
        LOST;

        /** The name in APIs and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What the timeline says of it. */
    String what() {
        return switch (status) {
            case OPEN -> "dispute-opened";
            case WON -> "dispute-won";
            case LOST -> "dispute-lost";
        };
    }

    /** Minor units that are gone. */
    public long lost() {
        return status == Status.LOST ? amount : 0;
    }

    /** Minor units that are not ours to give back, or not yet again. */
    public long withheld() {
        return status == Status.WON ? 0 : amount;
    }

    /** One that ended stays so. */
    boolean isOlderThan(Dispute news) {
        return !equals(news) && (status == Status.OPEN || !ref.equals(news.ref));
    }
}
