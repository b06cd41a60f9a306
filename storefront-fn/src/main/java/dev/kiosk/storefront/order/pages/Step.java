package dev.kiosk.storefront.order.pages;

import dev.kiosk.storefront.order.domain.OrderStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stations that every order that goes well passes, and how far one has come. */
public enum Step {
    RECEIVED,
    CONFIRMED,
    SHIPPED,
    DELIVERED;

    /** Where an order is at a station. */
    public enum Progress {
        DONE,
        CURRENT,
        AHEAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A station, as seen from an order. */
    public record Station(Step step, Progress progress) {}

    /** None for an order that did not go well. */
    static List<Station> of(OrderStatus status) {
        return last(status)
                .map(last -> Arrays.stream(values())
                        .map(step -> new Station(step, progress(step, last)))
                        .toList())
                .orElse(List.of());
    }

    private static Progress progress(Step step, Step last) {
        if (step.compareTo(last) <= 0) {
            return Progress.DONE;
        }
        return after(last) == step ? Progress.CURRENT : Progress.AHEAD;
    }

    private static Step after(Step last) {
        return Arrays.stream(values())
                .filter(step -> step.compareTo(last) > 0)
                .findFirst()
                .orElse(last);
    }

    private static Optional<Step> last(OrderStatus status) {
        return switch (status) {
            case SUBMITTED, PLACED, RESERVED -> Optional.of(RECEIVED);
            case CONFIRMED -> Optional.of(CONFIRMED);
            case SHIPPED -> Optional.of(SHIPPED);
            case DELIVERED -> Optional.of(DELIVERED);
            case REJECTED, CANCELLED, EXPIRED, REFUNDED -> Optional.empty();
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
