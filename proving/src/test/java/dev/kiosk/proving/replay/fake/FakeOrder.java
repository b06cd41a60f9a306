package dev.kiosk.proving.replay.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order of the fake platform. */
final class FakeOrder {

    final String id;
    final String customer;
    final Map<String, Integer> quantities;
    final long total;
    final List<Map<String, Object>> timeline = new ArrayList<>();
    String status = "placed";
    long captured;
    long refunded;

    FakeOrder(String id, String customer, Map<String, Integer> quantities, long total) {
        this.id = id;
        this.customer = customer;
        this.quantities = Map.copyOf(quantities);
        this.total = total;
        happens("order-placed");
    }

    void confirm() {
        status = "confirmed";
        captured = total;
        happens("order-confirmed");
    }

    void reject() {
        status = "rejected";
        happens("order-rejected");
    }

    void cancel(boolean refund) {
        status = "cancelled";
        refunded = refund ? captured : 0;
        happens("order-cancelled");
    }

    Map<String, Object> entry(long shownTotal, long shownCaptured) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("orderId", id);
        entry.put("status", status);
        entry.put("customerRef", customer);
        entry.put("currency", "GBP");
        entry.put("shipping", FakeShop.SHIPPING);
        entry.put("discount", 0);
        entry.put("tax", 0);
        entry.put("total", shownTotal);
        entry.put("captured", shownCaptured);
        entry.put("refunded", refunded);
        return entry;
    }

    private void happens(String what) {
        timeline.add(Map.of("at", Instant.now().toString(), "actor", "customer", "what", what));
    }
}
