package dev.kiosk.storefront.invoice.domain;

import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was sold.
 *
 * @param suppliedAt when the first parcel left; null where none has
 */
public record Invoice(
        Particulars particulars,
        @Nullable Instant suppliedAt,
        List<OrderedItem> items,
        Itemised itemised,
        Totals totals)
        implements InvoiceDocument {

    /** An order has one. */
    public static final String CAUSE = "order";

    public Invoice {
        items = List.copyOf(items);
    }

    @Override
    public String cause() {
        return CAUSE;
    }

    @Override
    public long total() {
        return totals.total();
    }

    @Override
    public List<RateSum> rates() {
        return RateSum.of(itemised.taxes(), totals.total());
    }
}
