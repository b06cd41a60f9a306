package dev.kiosk.storefront.order.domain;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its customer sees it.
 *
 * @param payment what was said last of it; null while nothing was
 * @param timeline in the order of what happened
 */
public record OrderView(
        UUID orderId,
        Currency currency,
        Envelope delivery,
        OrderProgress progress,
        Totals totals,
        Itemised itemised,
        List<OrderedItem> items,
        @Nullable PaymentStanding payment,
        List<TimelineEntry> timeline) {

    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);
    private static final String CANCELLATION_ASKED = "order.cancellation-requested";
    private static final Set<String> GONE = Set.of("order.shipped", "order.lines-cancelled");
    private static final String CANCELLATION_REFUSED = "order.cancellation-refused";
    private static final String DELIVERED = "order.delivered";
    private static final String CAPTURED = "payment.captured";

    /** The customer wants to send something back. */
    public static final String RETURN_ASKED = "order.return-requested";

    /** The customer withdraws from the contract. */
    public static final String WITHDRAWN = "order.withdrawn";

    public OrderView {
        items = List.copyOf(items);
        timeline = List.copyOf(timeline);
    }

    /** What people call it by. */
    public OrderNumber number() {
        return OrderNumber.of(orderId);
    }

    /** As it was bought; the SKU itself where it was not. */
    public String nameOf(String sku) {
        return items.stream()
                .filter(item -> item.sku().equals(sku))
                .map(OrderedItem::name)
                .findFirst()
                .orElse(sku);
    }

    /** When its customer ordered. */
    public Instant orderedAt() {
        return timeline.getFirst().at();
    }

    public OrderStatus status() {
        return progress.status(totals.total());
    }

    /** Whether a part of it is on its way, and another is still to be sent. */
    public boolean isPartShipped() {
        return status() == OrderStatus.SHIPPED && toShip() > 0;
    }

    /** None where an entry of an earlier release does not say of how many units it was. */
    private long toShip() {
        List<TimelineEntry> gone =
                timeline.stream().filter(entry -> GONE.contains(entry.event())).toList();
        long ordered = items.stream().mapToLong(OrderedItem::quantity).sum();
        return gone.stream().anyMatch(entry -> entry.units() == null)
                ? 0
                : ordered
                        - gone.stream()
                                .mapToLong(entry -> Objects.requireNonNull(entry.units()))
                                .sum();
    }

    /** Where it stands with a wish to cancel it; taken, if it makes sense to ask. */
    public CancellationDecision cancellation() {
        if (has(CANCELLATION_REFUSED)) {
            return new CancellationDecision.TooLate(status());
        }
        if (cancellationIsAsked()) {
            return new CancellationDecision.Repeated();
        }
        return status().isUndecided() || status() == OrderStatus.CONFIRMED
                ? new CancellationDecision.Taken()
                : new CancellationDecision.TooLate(status());
    }

    /** What its customer can ask to send back, as far as is known here. */
    public List<OrderedLine> returnable() {
        return withdrawnAt() != null || status() == OrderStatus.REFUNDED ? List.of() : Returnable.of(items, timeline);
    }

    /** Whether there may be an invoice: what is not paid has none. */
    public boolean isPaid() {
        return has(CAPTURED);
    }

    /** When its customer withdrew from the contract; null where they did not. */
    public @Nullable Instant withdrawnAt() {
        return timeline.stream()
                .filter(entry -> entry.event().equals(WITHDRAWN))
                .map(TimelineEntry::at)
                .findFirst()
                .orElse(null);
    }

    /**
     * Where it stands with a withdrawal from the contract: until so many days after the goods arrived, the day of the arrival not
     * counted, the last day not over anywhere.
     */
    public WithdrawalDecision withdrawal(Instant now, Duration period) {
        if (withdrawnAt() != null) {
            return new WithdrawalDecision.Repeated();
        }
        return switch (status()) {
            case SUBMITTED, PLACED, RESERVED, CONFIRMED, SHIPPED -> new WithdrawalDecision.Taken();
            case DELIVERED ->
                now.isBefore(end(period)) ? new WithdrawalDecision.Taken() : new WithdrawalDecision.TooLate(status());
            case REJECTED, CANCELLED, EXPIRED, REFUNDED -> new WithdrawalDecision.TooLate(status());
        };
    }

    private Instant end(Duration period) {
        Instant arrived = timeline.stream()
                .filter(entry -> entry.event().equals(DELIVERED))
                .map(TimelineEntry::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return arrived.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(period.toDays() + 1)
                .atStartOfDay()
                .toInstant(LAST_ZONE);
    }

    boolean cancellationIsAsked() {
        return has(CANCELLATION_ASKED);
    }

    /** The attempt to pay that another means of payment could follow now; null if there is none. */
    public @Nullable UUID mayBePaidAfter(Instant now) {
        return payment != null
                        && status().isUndecided()
                        && !cancellationIsAsked()
                        && !payment.followed()
                        && payment.mayBeFollowed(now)
                ? payment.payment()
                : null;
    }

    private boolean has(String event) {
        return timeline.stream().anyMatch(entry -> entry.event().equals(event));
    }
}
