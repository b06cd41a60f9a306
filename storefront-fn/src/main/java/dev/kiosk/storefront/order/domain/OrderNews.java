package dev.kiosk.storefront.order.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about an order.
 *
 * @param eventId tells what happened from other things of its type that happened to the order
 * @param event the event's type, short and without its version
 */
public record OrderNews(UUID orderId, String event, String eventId, Instant at, Fact fact) {

    /** The part of it that may move the order. */
    public sealed interface Fact {

        /** What there is to add for the timeline; empty for nothing. */
        String detail();

        /** How many units it is about; null where it is about none. */
        default @Nullable Long units() {
            return null;
        }

        /** The order itself moved. */
        record Moved(OrderStatus stage, long version, String detail) implements Fact {}

        /** A parcel of so many units left the house. */
        record Shipped(long version, String detail, Long units) implements Fact {}

        /** So many units will not be sent. */
        record CalledOff(String detail, Long units) implements Fact {}

        /** Its stock is held. */
        record Reserved(String detail) implements Fact {}

        /**
         * An attempt to pay went on.
         *
         * @param retryUntil until when another means of payment can be tried; null where none can
         */
        record Paid(
                UUID payment,
                PaymentStanding.Stage stage,
                String detail,
                @Nullable Instant retryUntil) implements Fact {}

        /** Money was given back, in minor units. */
        record Refunded(long amount, String detail) implements Fact {}

        /** Something to know that moves nothing. */
        record Noted(String detail) implements Fact {}
    }
}
