package dev.kiosk.storefront.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Five cups and a jug were bought. */
class OrderReturnsTest {

    private static final Instant ORDERED = Instant.parse("2026-11-01T09:00:00Z");
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final List<TimelineEntry> timeline = new ArrayList<>();

    @Test
    void nothingCanBeSentBackBeforeItLeft() {
        happened("order.confirmed");

        assertThat(order(OrderStatus.CONFIRMED).returnable()).isEmpty();
    }

    @Test
    void whatLeftCanBeSentBackUnlessItIsBackOrAskedFor() {
        happened("order.shipped", new OrderedLine("CUP", 4));
        happened("order.return-requested", new OrderedLine("CUP", 2));
        happened("order.returned", new OrderedLine("CUP", 1));

        assertThat(order(OrderStatus.SHIPPED).returnable())
                .as("of four one is back, and one is asked for")
                .containsExactly(new OrderedLine("CUP", 2));

        happened("order.return-refused", new OrderedLine("CUP", 1));
        assertThat(order(OrderStatus.SHIPPED).returnable()).containsExactly(new OrderedLine("CUP", 3));
    }

    @Test
    void aParcelOfAnEarlierReleaseMayHoldAllOfIt() {
        happened("order.shipped");

        assertThat(order(OrderStatus.SHIPPED).returnable())
                .containsExactly(new OrderedLine("CUP", 5), new OrderedLine("JUG", 1));
    }

    @Test
    void nothingIsAskedForOnceMoreAfterAWithdrawal() {
        happened("order.shipped");
        happened("order.withdrawn");

        assertThat(order(OrderStatus.SHIPPED).returnable()).isEmpty();
        assertThat(order(OrderStatus.SHIPPED).withdrawal(ORDERED, TWO_WEEKS))
                .isEqualTo(new WithdrawalDecision.Repeated());
    }

    @Test
    void theContractCanBeWithdrawnFromUntilItsPeriodIsOverEverywhere() {
        timeline.add(new TimelineEntry(1, Instant.parse("2026-11-10T16:45:00Z"), "order.delivered", ""));
        OrderView order = order(OrderStatus.DELIVERED);

        assertThat(order.withdrawal(Instant.parse("2026-11-25T11:59:59Z"), TWO_WEEKS))
                .isEqualTo(new WithdrawalDecision.Taken());
        assertThat(order.withdrawal(Instant.parse("2026-11-25T12:00:00Z"), TWO_WEEKS))
                .isEqualTo(new WithdrawalDecision.TooLate(OrderStatus.DELIVERED));
    }

    @Test
    void theContractCanBeWithdrawnFromBeforeAnythingArrivedButNotAfterItEnded() {
        assertThat(order(OrderStatus.SUBMITTED).withdrawal(ORDERED, TWO_WEEKS))
                .isEqualTo(new WithdrawalDecision.Taken());
        assertThat(order(OrderStatus.SHIPPED).withdrawal(ORDERED.plus(Duration.ofDays(90)), TWO_WEEKS))
                .isEqualTo(new WithdrawalDecision.Taken());
        assertThat(order(OrderStatus.CANCELLED).withdrawal(ORDERED, TWO_WEEKS))
                .isEqualTo(new WithdrawalDecision.TooLate(OrderStatus.CANCELLED));
    }

    private void happened(String event, OrderedLine... goods) {
        int id = timeline.size() + 1;
        timeline.add(new TimelineEntry(id, ORDERED.plusSeconds(id), event, "", null, List.of(goods)));
    }

    private OrderView order(OrderStatus status) {
        return new OrderView(
                new UUID(0, 1),
                Currency.getInstance("GBP"),
                new Envelope("Ada Lovelace", "", new Address("1 High Street", "", "York", "", "YO1 7HH", "GB")),
                new OrderProgress(status, true, 0),
                new Totals(600, 0, 0, 0, 600),
                Itemised.NOTHING,
                List.of(new OrderedItem("CUP", "Cup", 5, 100), new OrderedItem("JUG", "Jug", 1, 100)),
                null,
                timeline);
    }
}
