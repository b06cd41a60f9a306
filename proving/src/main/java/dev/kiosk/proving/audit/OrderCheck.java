package dev.kiosk.proving.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order is there for everybody, came to an end, and is the same for everybody. */
final class OrderCheck {

    private OrderCheck() {}

    static List<Violation> check(OrderRecord record) {
        OrderFacts order = record.order();
        ViewFacts view = record.view();
        if (order == null || view == null) {
            return List.of(record.violates(
                    Invariant.ONE_ORDER,
                    order == null ? "order-fn does not have it" : "the storefront does not have it"));
        }
        List<Violation> violations = new ArrayList<>();
        if (order.isPending()) {
            violations.add(record.violates(Invariant.ONE_ORDER, "is still " + order.status()));
        }
        if (order.total() != view.total()) {
            violations.add(record.violates(
                    Invariant.SAME_ORDER, "costs " + order.total() + ", and in the storefront " + view.total()));
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
}
