package dev.kiosk.storefront.invoice.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.TimelineDetail;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which paper an order needs next: an invoice for all that was bought when the first parcel leaves, or earlier where somebody asks
 * for it and it is paid; after that a credit note for each refund. What is called off before the invoice is invoiced, and credited.
 */
public final class Billing {

    private static final Set<String> GIVEN_UP = Set.of("order.returned", "order.lines-cancelled");
    private static final String SHIPPED = "order.shipped";
    private static final String REFUNDED = "payment.refunded";

    private final OrderView order;
    private final Particulars particulars;

    public Billing(OrderView order, Particulars particulars) {
        this.order = order;
        this.particulars = particulars;
    }

    /** Whether it is invoiced without being asked for. */
    public static boolean isDue(OrderView order) {
        return first(order, SHIPPED).isPresent();
    }

    /** The invoice, whether it is due or not. */
    public Invoice invoice() {
        return new Invoice(
                particulars,
                first(order, SHIPPED).map(TimelineEntry::at).orElse(null),
                order.items(),
                order.itemised(),
                order.totals());
    }

    /** The next credit note; empty if there is none to be issued. */
    public Optional<CreditNote> nextCreditNote(Issued invoice, List<CreditNote> earlier) {
        Set<String> done = earlier.stream().map(CreditNote::cause).collect(Collectors.toSet());
        List<OrderedLine> goods = new ArrayList<>();
        for (TimelineEntry entry : order.timeline()) {
            if (GIVEN_UP.contains(entry.event())) {
                goods.addAll(entry.goods());
            } else if (entry.event().equals(REFUNDED)) {
                OptionalLong amount = TimelineDetail.amountIn(entry.detail());
                if (amount.isPresent() && !done.contains(cause(entry))) {
                    CreditNote next = new CreditNote(
                            particulars,
                            invoice.number(),
                            cause(entry),
                            goods.stream().map(this::item).toList(),
                            new Credit((Invoice) invoice.document(), earlier).split(goods, amount.getAsLong()));
                    return Optional.of(next);
                }
                goods.clear();
            }
        }
        return Optional.empty();
    }

    private OrderedItem item(OrderedLine line) {
        long price = order.items().stream()
                .filter(item -> item.sku().equals(line.sku()))
                .mapToLong(OrderedItem::unitPrice)
                .findFirst()
                .orElse(0);
        return new OrderedItem(line.sku(), order.nameOf(line.sku()), line.quantity(), price);
    }

    private static String cause(TimelineEntry refund) {
        return REFUNDED + "/" + refund.id();
    }

    private static Optional<TimelineEntry> first(OrderView order, String event) {
        return order.timeline().stream()
                .filter(entry -> entry.event().equals(event))
                .findFirst();
    }
}
