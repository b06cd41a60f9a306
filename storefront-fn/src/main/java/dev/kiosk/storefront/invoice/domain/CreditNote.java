package dev.kiosk.storefront.invoice.domain;

import dev.kiosk.storefront.order.domain.OrderedItem;
import java.util.List;

/**
 * What was given back of an invoice.
 *
 * @param corrects the number of the invoice
 * @param cause which refund it is about
 * @param goods what came back, or was never sent; none where money went back and no goods
 */
public record CreditNote(
        Particulars particulars, String corrects, String cause, List<OrderedItem> goods, List<RateSum> rates)
        implements InvoiceDocument {

    public CreditNote {
        goods = List.copyOf(goods);
        rates = List.copyOf(rates);
    }

    @Override
    public long total() {
        return rates.stream().mapToLong(RateSum::gross).sum();
    }
}
