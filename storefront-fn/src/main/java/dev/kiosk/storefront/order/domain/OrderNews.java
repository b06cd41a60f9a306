package dev.kiosk.storefront.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.time.Instant;
import java.util.List;
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

        /** How many units are on their way, or will not be; null where it is about none. */
        default @Nullable Long units() {
            return null;
        }

        /** The goods that it is about; none where it is about none. */
        default List<OrderedLine> goods() {
            return List.of();
        }

        /** The order itself moved. */
        record Moved(OrderStatus stage, long version, String detail) implements Fact {}

        /** A parcel left the house. */
        record Shipped(long version, String detail, List<OrderedLine> goods) implements Fact {

            public Shipped {
                goods = List.copyOf(goods);
            }

            @Override
            public Long units() {
                return sum(goods);
            }
        }

        /** Units will not be sent. */
        record CalledOff(String detail, List<OrderedLine> goods) implements Fact {

            public CalledOff {
                goods = List.copyOf(goods);
            }

            @Override
            public Long units() {
                return sum(goods);
            }
        }

        /** Goods came back, or will not be taken back. */
        record SentBack(String detail, List<OrderedLine> goods) implements Fact {

            public SentBack {
                goods = List.copyOf(goods);
            }
        }

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

        private static long sum(List<OrderedLine> goods) {
            return goods.stream().mapToLong(OrderedLine::quantity).sum();
        }
    }
}
