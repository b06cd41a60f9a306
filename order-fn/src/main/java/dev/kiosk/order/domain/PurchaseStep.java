package dev.kiosk.order.domain;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order and its payment, of as many moves as it took; none at all is a step, too.
 *
 * @param events what others are told, in order
 */
public record PurchaseStep(Purchase start, Purchase next, List<TimelineEntry> entries, List<EventData> events)
        implements PurchaseDecision {

    public PurchaseStep {
        entries = List.copyOf(entries);
        events = List.copyOf(events);
    }

    static PurchaseStep from(Purchase start) {
        return new PurchaseStep(start, start, List.of(), List.of());
    }

    public boolean changesNothing() {
        return start.equals(next);
    }

    public Order order() {
        return next.order();
    }

    /** All its money went back with this step, after it was shipped. */
    public boolean endsRefunded() {
        return order().status() == OrderStatus.REFUNDED && start.order().status() != OrderStatus.REFUNDED;
    }

    /**
     * The same, and units that have not left the house will not.
     *
     * @param refund minor units that go back for them
     */
    public PurchaseStep cancelLines(Actor actor, List<OrderedLine> units, String why, long refund, Instant at) {
        return units.isEmpty() ? this : then(order().cancelLines(actor, units, why, next.money(refund), at));
    }

    /** Makes the move if it is allowed. */
    PurchaseStep then(OrderDecision decision) {
        return switch (decision) {
            case Refusal _ -> this;
            case OrderTransition(Order order, TimelineEntry entry, EventData event) ->
                moved(next.with(order), entry, event);
        };
    }

    private PurchaseStep moved(Purchase to, TimelineEntry entry, @Nullable EventData event) {
        return new PurchaseStep(
                start, to, plus(entries, entry), plus(events, event == null ? null : to.withMoney(event)));
    }

    PurchaseStep then(Payment.Change change, Instant at) {
        List<TimelineEntry> told = new ArrayList<>(entries);
        change.what()
                .forEach(note ->
                        told.add(new TimelineEntry(order().version(), at, Actor.PAYMENT, note.what(), note.why())));
        List<EventData> said = new ArrayList<>(events);
        said.addAll(change.events());
        return new PurchaseStep(start, next.with(change.next()), told, said);
    }

    private static <T> List<T> plus(List<T> list, @Nullable T last) {
        if (last == null) {
            return list;
        }
        List<T> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
