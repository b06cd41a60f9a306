package dev.kiosk.storefront.invoice.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What every paper about an order says.
 *
 * @param locale what the customer bought in
 * @param seller who sold, line by line
 * @param sellerVatId empty for none
 * @param buyer who gets the bill, line by line, as on an envelope
 * @param buyerVatId empty for none
 */
public record Particulars(
        UUID orderId,
        Instant orderedAt,
        Currency currency,
        Locale locale,
        List<String> seller,
        String sellerVatId,
        List<String> buyer,
        String buyerVatId) {

    public Particulars {
        seller = List.copyOf(seller);
        buyer = List.copyOf(buyer);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Particulars[orderId=" + orderId + "]";
    }
}
