package dev.kiosk.proving.retail;

import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice, as the shop booked it.
 *
 * @param invoiceNo a leading C is a cancellation, any other letter an adjustment of the accounts
 * @param sku in upper case: the shop typed both
 * @param description as typed, without surrounding and doubled spaces; perhaps empty, perhaps a note
 * @param unitPrice pence; 0 where it is missing
 * @param customer the customer's number; none for a guest
 */
record RetailRow(
        String invoiceNo,
        String sku,
        String description,
        int quantity,
        LocalDateTime at,
        long unitPrice,
        @Nullable String customer,
        String country)
        implements ReadRow {

    RetailRow {
        invoiceNo = invoiceNo.toUpperCase(Locale.ROOT);
        sku = sku.toUpperCase(Locale.ROOT);
    }

    boolean cancels() {
        return invoiceNo.startsWith("C");
    }

    @Override
    public RowClass rowClass() {
        if (Character.isLetter(invoiceNo.charAt(0)) && !cancels()) {
            return RowClass.ADJUSTMENT;
        }
        if (!GoodsCodes.isGoods(sku)) {
            return RowClass.NO_GOODS;
        }
        return cancels() ? RowClass.CANCELLED_GOODS : soldAs();
    }

    private RowClass soldAs() {
        if (quantity <= 0) {
            return RowClass.WRITE_OFF;
        }
        return unitPrice <= 0 ? RowClass.NO_PRICE : RowClass.GOODS;
    }
}
