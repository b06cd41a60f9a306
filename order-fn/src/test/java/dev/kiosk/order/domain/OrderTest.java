package dev.kiosk.order.domain;

import static dev.kiosk.order.domain.OrderFixtures.ID;
import static dev.kiosk.order.domain.OrderFixtures.NOW;
import static dev.kiosk.order.domain.OrderFixtures.order;
import static dev.kiosk.order.domain.OrderStatus.CANCELLED;
import static dev.kiosk.order.domain.OrderStatus.CONFIRMED;
import static dev.kiosk.order.domain.OrderStatus.DELIVERED;
import static dev.kiosk.order.domain.OrderStatus.EXPIRED;
import static dev.kiosk.order.domain.OrderStatus.PLACED;
import static dev.kiosk.order.domain.OrderStatus.REFUNDED;
import static dev.kiosk.order.domain.OrderStatus.REJECTED;
import static dev.kiosk.order.domain.OrderStatus.RESERVED;
import static dev.kiosk.order.domain.OrderStatus.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

    private static final UUID UUID_OF_IT = ID.value();
    private static final Parcel PARCEL = new Parcel("Royal Mail", "RM1");
    private static final List<OrderedLine> LINES = List.of(new OrderedLine("85123A", 6));
    private static final List<OrderedLine> REST = List.of(new OrderedLine("22423", 1));

    /** A move: whence it is allowed, where it leads, and what others are told. */
    record Move(
            String name,
            Function<Order, OrderDecision> make,
            Set<OrderStatus> from,
            OrderStatus to,
            @Nullable EventData event) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Move> moves() {
        return Stream.of(
                new Move("reserve", order -> order.reserve(NOW), Set.of(PLACED), RESERVED, null),
                new Move(
                        "reject",
                        order -> order.reject("out-of-stock", NOW),
                        Set.of(PLACED),
                        REJECTED,
                        new OrderRejected(UUID_OF_IT, 6, "out-of-stock")),
                new Move(
                        "pay by another means",
                        order -> order.payBy("tok_other", NOW),
                        Set.of(RESERVED),
                        RESERVED,
                        null),
                new Move(
                        "confirm",
                        order -> order.confirm(NOW),
                        Set.of(RESERVED),
                        CONFIRMED,
                        new OrderConfirmed(UUID_OF_IT, 6)),
                new Move(
                        "cancel",
                        order -> order.cancel(Actor.CUSTOMER, "cancelled-by-customer", "too-slow", NOW),
                        Set.of(PLACED, RESERVED, CONFIRMED),
                        CANCELLED,
                        new OrderCancelled(UUID_OF_IT, 6, "cancelled-by-customer")),
                new Move(
                        "expire",
                        order -> order.expire(Actor.CLOCK, "confirmation-overdue", NOW),
                        Set.of(PLACED, RESERVED),
                        EXPIRED,
                        new OrderExpired(UUID_OF_IT, 6, "confirmation-overdue")),
                new Move(
                        "ship",
                        order -> order.ship(PARCEL, LINES, REST, NOW),
                        Set.of(CONFIRMED, SHIPPED),
                        SHIPPED,
                        new OrderShipped(UUID_OF_IT, 6, "Royal Mail", "RM1", LINES, REST)),
                new Move(
                        "deliver",
                        order -> order.deliver(NOW),
                        Set.of(SHIPPED),
                        DELIVERED,
                        new OrderDelivered(UUID_OF_IT, 6)),
                new Move(
                        "refund",
                        order -> order.refund("payment-refunded", NOW),
                        Set.of(SHIPPED, DELIVERED),
                        REFUNDED,
                        null));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void movesFromWhereItMayWithAHigherVersionAndSaysSo(Move move) {
        for (OrderStatus from : move.from()) {
            assertThat(move.make().apply(order(from))).isInstanceOfSatisfying(OrderTransition.class, transition -> {
                assertThat(transition.next().status()).isEqualTo(move.to());
                assertThat(transition.next().version()).isEqualTo(6);
                assertThat(transition.event()).isEqualTo(move.event());
                assertThat(transition.entry().version()).isEqualTo(6);
                assertThat(transition.entry().at()).isEqualTo(NOW);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("moves")
    void refusesToMoveFromAnywhereElse(Move move) {
        for (OrderStatus from : OrderStatus.values()) {
            if (!move.from().contains(from)) {
                assertThat(move.make().apply(order(from))).isEqualTo(new Refusal(from));
            }
        }
    }

    @Test
    void keepsTheReasonOfItsEndAndTheWordsOfWhoEndedIt() {
        OrderDecision decision = order(CONFIRMED).cancel(Actor.CUSTOMER, "cancelled-by-customer", "too-slow", NOW);

        assertThat(decision).isInstanceOfSatisfying(OrderTransition.class, transition -> {
            assertThat(transition.next().reason()).isEqualTo("cancelled-by-customer");
            assertThat(transition.entry())
                    .isEqualTo(new TimelineEntry(6, NOW, Actor.CUSTOMER, "order-cancelled", "too-slow"));
        });
    }

    @Test
    void keepsItsParcel() {
        assertThat(order(CONFIRMED).ship(PARCEL, LINES, List.of(), NOW))
                .isInstanceOfSatisfying(
                        OrderTransition.class,
                        transition -> assertThat(transition.next().parcel()).isEqualTo(PARCEL));
    }

    @ParameterizedTest
    @EnumSource
    void saysAgainHowItEndedIfItWasCalledOff(OrderStatus status) {
        assertThat(order(status).ending().isPresent()).isEqualTo(status.isOff());
        assertThat(order(EXPIRED).ending()).contains(new OrderExpired(UUID_OF_IT, 5, "a-reason"));
        assertThat(order(CANCELLED).ending()).contains(new OrderCancelled(UUID_OF_IT, 5, "a-reason"));
        assertThat(order(REJECTED).ending()).contains(new OrderRejected(UUID_OF_IT, 5, "a-reason"));
    }

    @ParameterizedTest
    @EnumSource
    void isOverdueFromItsExpiryOnWhilePending(OrderStatus status) {
        Order order = order(status);

        assertThat(order.isOverdue(order.expiresAt().minusMillis(1))).isFalse();
        assertThat(order.isOverdue(order.expiresAt())).isEqualTo(status == PLACED || status == RESERVED);
    }

    @ParameterizedTest
    @EnumSource
    void hasAStatusThatIsReadAsItIsWritten(OrderStatus status) {
        assertThat(OrderStatus.of(status.code())).contains(status);
    }
}
