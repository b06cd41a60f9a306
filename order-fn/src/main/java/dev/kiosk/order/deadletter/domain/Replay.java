package dev.kiosk.order.deadletter.domain;

import org.jspecify.annotations.Nullable;

/** What came of delivering a dead letter again. */
public sealed interface Replay {

    /** The subscriber took it, and what it replied is with the broker. */
    record Taken(int status) implements Replay {}

    /** It was delivered, and not taken; it can be tried again. */
    record Refused(int status) implements Replay {}

    /** Nobody answered in time, or the reply could not be handed to the broker; it can be tried again. */
    record Unanswered(String why) implements Replay {}

    /** The name in APIs and in the database. */
    default String code() {
        return switch (this) {
            case Taken _ -> "taken";
            case Refused _ -> "refused";
            case Unanswered _ -> "unanswered";
        };
    }

    /** The HTTP status; null where there was none. */
    default @Nullable Integer answered() {
        return switch (this) {
            case Taken(int status) -> status;
            case Refused(int status) -> status;
            case Unanswered _ -> null;
        };
    }
}
