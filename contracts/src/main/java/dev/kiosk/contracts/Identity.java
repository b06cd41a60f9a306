package dev.kiosk.contracts;

import java.util.UUID;

/** What tells something that happened to an order from other things of its type that happened to it. */
public final class Identity {

    private Identity() {}

    /**
     * An order moves to a version once, a payment fails or waits for its customer once, and a wish to send something back is
     * written down, accepted and refused once, however often and under whatever ids they say so; all else goes by the event's id.
     */
    public static String of(EventData event, String eventId) {
        return switch (event) {
            case OrderPlaced e -> version(e.version());
            case OrderConfirmed e -> version(e.version());
            case OrderRejected e -> version(e.version());
            case OrderCancelled e -> version(e.version());
            case OrderExpired e -> version(e.version());
            case OrderShipped e -> version(e.version());
            case OrderDelivered e -> version(e.version());
            case OrderReturned e -> version(e.version());
            case OrderLinesCancelled e -> version(e.version());
            case PaymentFailed e -> payment(e.paymentId());
            case PaymentActionRequired e -> payment(e.paymentId());
            case OrderReturnRecorded e -> asked(e.returnId());
            case OrderReturnAccepted e -> asked(e.returnId());
            case OrderReturnRefused e -> asked(e.returnId());
            default -> eventId;
        };
    }

    private static String payment(UUID id) {
        return "payment " + id;
    }

    private static String asked(UUID id) {
        return "return " + id;
    }

    private static String version(long version) {
        return "version " + version;
    }
}
