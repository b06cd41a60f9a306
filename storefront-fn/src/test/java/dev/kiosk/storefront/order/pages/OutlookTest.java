package dev.kiosk.storefront.order.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.order.domain.OrderProgress;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutlookTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT0S, 3", "PT59S, 3", "PT1M, 20", "PT59M, 20", "PT1H, 0", "P30D, 0"})
    void looksAgainOftenThenLessThenNoMore(Duration quiet, long seconds) {
        assertThat(Outlook.of(order(OrderStatus.PLACED), START.plus(quiet)).refreshAfter())
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "PLACED", "RESERVED", "CONFIRMED"})
    void letsAnOrderBeCancelledUntilItIsShipped(OrderStatus status) {
        assertThat(Outlook.of(order(status), START).canBeCancelled()).isTrue();
        assertThat(Outlook.of(order(status, "order.cancellation-requested"), START)
                        .canBeCancelled())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPED", "DELIVERED", "REJECTED", "CANCELLED", "EXPIRED", "REFUNDED"})
    void leavesAnOrderAloneThatIsGoneOrOver(OrderStatus status) {
        Outlook outlook = Outlook.of(order(status), START);

        assertThat(outlook.canBeCancelled()).isFalse();
        assertThat(outlook.refreshAfter()).isZero();
    }

    @Test
    void waitsForAConfirmedOrderThatIsToBeCancelled() {
        assertThat(Outlook.of(order(OrderStatus.CONFIRMED), START).refreshAfter())
                .isZero();
        assertThat(Outlook.of(order(OrderStatus.CONFIRMED, "order.cancellation-requested"), START)
                        .refreshAfter())
                .isEqualTo(3);
    }

    private static OrderView order(OrderStatus status, String... events) {
        List<String> all = Arrays.stream(events).toList();
        return new OrderView(
                UUID.randomUUID(),
                Currency.getInstance("GBP"),
                new Envelope("", "", new Address("", "", "", "", "GB")),
                progress(status),
                new Totals(100, 0, 0, 0, 100),
                Itemised.NOTHING,
                List.of(new OrderedItem("MUG", "Mug", 1, 100)),
                null,
                IntStream.rangeClosed(0, all.size())
                        .mapToObj(i -> new TimelineEntry(i, START, i == 0 ? "checkout.submitted" : all.get(i - 1), ""))
                        .toList());
    }

    private static OrderProgress progress(OrderStatus status) {
        return status == OrderStatus.REFUNDED
                ? new OrderProgress(OrderStatus.CANCELLED, false, 100)
                : new OrderProgress(status, false, 0);
    }
}
