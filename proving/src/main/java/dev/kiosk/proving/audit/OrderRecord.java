package dev.kiosk.proving.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that anybody knows of one order; null where somebody knows nothing. Amounts are minor units; lines are units by SKU,
 * or by SKU and price where prices are known.
 *
 * @param customer who bought it; empty if it is nobody's
 * @param keys under which the storefront took its checkout
 */
public record OrderRecord(
        String orderId,
        String customer,
        @Nullable Order order,
        @Nullable View view,
        @Nullable Reservation reservation,
        List<Charge> charges,
        List<String> keys) {
    /** Where it was not asked for. */
    public static final Reservation UNKNOWN = new Reservation("unknown", Map.of(), List.of());

    public OrderRecord {
        charges = List.copyOf(charges);
        keys = List.copyOf(keys);
    }

    OrderRecord of(String buyer) {
        return new OrderRecord(orderId, buyer, order, view, reservation, charges, keys);
    }

    public Violation violates(Invariant invariant, String what) {
        return new Violation(invariant, "order " + orderId + (customer.isEmpty() ? "" : " (" + customer + ")"), what);
    }

    /**
     * An order in order-fn.
     *
     * @param happened the codes of its timeline
     * @param captured what order-fn believes was taken
     * @param refunded what it believes was given back
     */
    public record Order(
            String status,
            long total,
            Map<String, Integer> lines,
            List<String> happened,
            long captured,
            long refunded) {
        public Order {
            lines = Map.copyOf(lines);
            happened = List.copyOf(happened);
        }

        boolean isPending() {
            return status.equals("placed") || status.equals("reserved");
        }

        boolean isSold() {
            return status.equals("confirmed") || status.equals("shipped") || status.equals("delivered");
        }

        /** Sold, though the customer cancelled it and was not refused. */
        boolean ignoresCancellation() {
            return isSold() && !happened.contains("cancellation-refused");
        }
    }

    /**
     * An order as the storefront has it.
     *
     * @param told the events in its customer's timeline; null if nobody looked
     * @param cancelAsked whether the customer's wish to cancel was written down
     * @param retries how often the customer asked to pay by another means
     */
    public record View(
            long total,
            Map<String, Integer> lines,
            @Nullable List<String> told,
            boolean cancelAsked,
            int retries) {
        public View {
            lines = Map.copyOf(lines);
            told = told == null ? null : List.copyOf(told);
        }
    }

    /**
     * An order's reservation.
     *
     * @param lines of a rejected one those that fell short
     * @param history every status that it took
     */
    public record Reservation(String status, Map<String, Integer> lines, List<Change> history) {
        public Reservation {
            lines = Map.copyOf(lines);
            history = List.copyOf(history);
        }

        /** @param was null at first */
        public record Change(@Nullable String was, String status) {}
    }

    /**
     * A payment in the provider's books.
     *
     * @param captured what its page says was taken
     * @param taken what really moved to the shop
     * @param back what really moved back
     */
    public record Charge(String key, String status, long captured, long refunded, long taken, long back) {
        boolean holdsMoney() {
            return status.equals("authorised") || status.equals("action-required");
        }
    }
}
