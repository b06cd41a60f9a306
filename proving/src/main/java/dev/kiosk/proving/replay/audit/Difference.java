package dev.kiosk.proving.replay.audit;

/**
 * The books do not agree.
 *
 * @param about the order, SKU or event, so that it can be looked up
 * @param what how they disagree
 */
public record Difference(String about, String what) {

    /** Its order: by order-fn's id and by the data's invoice. */
    static Difference of(AcceptedOrder order, String what) {
        return new Difference("order " + order.orderId() + " (invoice " + order.invoiceNo() + ")", what);
    }

    static Difference ofSku(String sku, String what) {
        return new Difference("SKU " + sku, what);
    }

    @Override
    public String toString() {
        return about + ": " + what;
    }
}
