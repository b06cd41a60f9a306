package dev.kiosk.proving.audit;

import java.util.List;
import java.util.Map;

/**
 * An order in order-fn's books.
 *
 * @param lines units by SKU
 * @param happened the codes of its timeline
 * @param payments what order-fn believes of its payment: none or one
 */
record OrderFacts(
        String status, long total, Map<String, Integer> lines, List<String> happened, List<Payment> payments) {

    OrderFacts {
        lines = Map.copyOf(lines);
        happened = List.copyOf(happened);
        payments = List.copyOf(payments);
    }

    /** What order-fn believes of a payment. */
    record Payment(String key, String status, long captured, long refunded) {}

    boolean isPending() {
        return status.equals("placed") || status.equals("reserved");
    }

    boolean isSold() {
        return status.equals("confirmed") || status.equals("shipped") || status.equals("delivered");
    }

    long believedRefunded() {
        return payments.stream().mapToLong(Payment::refunded).sum();
    }

    long times(String what) {
        return happened.stream().filter(what::equals).count();
    }
}
