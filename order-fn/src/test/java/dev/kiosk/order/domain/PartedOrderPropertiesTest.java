package dev.kiosk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.Fulfilment.Line;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Stock, money and state after every sequence of what staff do to an order that was paid for. */
class PartedOrderPropertiesTest {

    private enum What {
        SHIP,
        DELIVER,
        CANCEL,
        CANCEL_REST,
        RETURN,
        REFUND_UNITS,
        REFUND_AMOUNT
    }

    /** @param second whether it is about the second line of the order, too */
    record Happening(What what, int units, boolean second) {

        List<OrderedLine> goods() {
            return second
                    ? List.of(new OrderedLine("CUP", units), new OrderedLine("POT", 1))
                    : List.of(new OrderedLine("CUP", units));
        }
    }

    @Property
    void stockMoneyAndStateAgreeAfterEverySequence(
            @ForAll @IntRange(min = 1, max = 6) int cups,
            @ForAll @IntRange(max = 700) int cupPrice,
            @ForAll @IntRange(max = 300) int potPrice,
            @ForAll @IntRange(max = 500) int besides,
            @ForAll("happenings") List<Happening> happenings) {
        Fulfilment ordered = fulfilment(cups, cupPrice, potPrice);
        PartedOrder order = new PartedOrder(ordered, (long) cups * cupPrice + potPrice + besides);

        happenings.forEach(happening -> {
            happen(order, happening);
            order.requireAgreement();
        });

        if (order.status() == OrderStatus.CONFIRMED || order.status() == OrderStatus.SHIPPED) {
            assertThat(order.rest().isEmpty() || order.ship(order.rest())).isTrue();
            assertThat(order.deliver()).isTrue();
            order.requireAgreement();
        }
    }

    /** Five at 10.00, 10 % off, 4.00 of shipping and 9.80 of tax make 58.80: 11.76 a unit. */
    @Test
    void theRestOfAPartShippedOrderIsCancelledAndTheOrderEnds() {
        PartedOrder order = new PartedOrder(fulfilment(5, 1000, 0), 5880);
        order.ship(List.of(new OrderedLine("CUP", 2)));

        assertThat(order.cancel(List.of(new OrderedLine("CUP", 3), new OrderedLine("POT", 1))))
                .isTrue();

        assertThat(order.refunded()).isEqualTo(3 * 1176);
        assertThat(order.onShelf("CUP")).isEqualTo(48);
        assertThat(order.deliver()).isTrue();
        order.requireAgreement();
    }

    @Test
    void whatWasRefundedWholeLeavesNoUnitInNoBook() {
        PartedOrder order = new PartedOrder(fulfilment(5, 1000, 0), 5880);
        order.ship(List.of(new OrderedLine("CUP", 2)));

        assertThat(order.refund(5880)).isTrue();

        assertThat(order.status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(order.onShelf("CUP")).isEqualTo(48);
        assertThat(order.ship(List.of(new OrderedLine("CUP", 1)))).isFalse();
    }

    @Test
    void unitsThatCameBackAreRefundedBeforeThoseThatHaveNotLeft() {
        PartedOrder order = new PartedOrder(fulfilment(5, 1000, 0), 5000);
        order.ship(List.of(new OrderedLine("CUP", 2)));
        order.takeBack(List.of(new OrderedLine("CUP", 2)));

        order.refund(List.of(new OrderedLine("CUP", 2)));

        assertThat(order.rest()).contains(new OrderedLine("CUP", 3));
        assertThat(order.refunded()).isEqualTo(2000);
    }

    private static Fulfilment fulfilment(int cups, int cupPrice, int potPrice) {
        return new Fulfilment(
                OrderFixtures.ID,
                List.of(new Line("CUP", cups, cupPrice, 0, 0, 0, 0), new Line("POT", 1, potPrice, 0, 0, 0, 0)));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(What.class), Arbitraries.integers().between(1, 4), Arbitraries.of(true, false))
                .as(Happening::new)
                .list()
                .ofMaxSize(20);
    }

    private static void happen(PartedOrder order, Happening happening) {
        switch (happening.what()) {
            case SHIP -> order.ship(happening.goods());
            case DELIVER -> order.deliver();
            case CANCEL -> order.cancel(happening.goods());
            case CANCEL_REST -> order.cancel(List.of());
            case RETURN -> order.takeBack(happening.goods());
            case REFUND_UNITS -> order.refund(happening.goods());
            case REFUND_AMOUNT -> order.refund(happening.units() * 100L);
        }
    }
}
