package dev.kiosk.proving.audit;

import dev.kiosk.proving.audit.OrderRecord.Order;
import dev.kiosk.proving.audit.OrderRecord.Reservation;
import dev.kiosk.proving.audit.OrderRecord.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order is there for everybody, came to an end, is the same for everybody, and has its stock. */
final class OrderCheck {
    private OrderCheck() {}

    static List<Violation> check(OrderRecord record) {
        Order order = record.order();
        View view = record.view();
        List<Violation> violations = new ArrayList<>(reservation(record, order, record.reservation()));
        if (order == null || view == null) {
            violations.add(record.violates(
                    Invariant.ONE_ORDER,
                    order == null ? "order-fn does not have it" : "the storefront does not have it"));
            return violations;
        }
        if (order.isPending()) {
            violations.add(record.violates(Invariant.ONE_ORDER, "is still " + order.status()));
        }
        if (order.total() != view.total()) {
            violations.add(record.violates(
                    Invariant.SAME_ORDER,
                    "costs " + Amount.text(order.total()) + ", and in the storefront " + Amount.text(view.total())));
        }
        violations.addAll(sameLines(record, order.lines(), view.lines(), "the storefront's view"));
        return violations;
    }

    static List<Violation> sameLines(
            OrderRecord record, Map<String, Integer> lines, Map<String, Integer> others, String whose) {
        return lines.equals(others)
                ? List.of()
                : List.of(
                        record.violates(Invariant.SAME_ORDER, "has lines " + lines + ", and " + whose + " " + others));
    }

    private static List<Violation> reservation(
            OrderRecord record, @Nullable Order order, @Nullable Reservation reservation) {
        if (order == null || OrderRecord.UNKNOWN.equals(reservation)) {
            return List.of();
        }
        String status = reservation == null ? "nowhere" : reservation.status();
        boolean taken = status.equals("committed");
        if (order.isSold() != taken || status.equals("held")) {
            return List.of(record.violates(
                    Invariant.STOCK_AGREES, "is " + order.status() + ", and its reservation " + status));
        }
        return reservation != null && taken
                ? sameLines(record, order.lines(), reservation.lines(), "its reservation")
                : List.of();
    }
}
