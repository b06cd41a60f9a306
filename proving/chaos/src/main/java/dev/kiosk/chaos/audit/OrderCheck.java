package dev.kiosk.chaos.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order is there for everybody, came to an end, and is the same for everybody. */
final class OrderCheck {

    private OrderCheck() {}

    static List<Violation> check(Dossier dossier) {
        OrderFacts order = dossier.order();
        ViewFacts view = dossier.view();
        if (order == null || view == null) {
            return List.of(dossier.violates(
                    Invariant.ONE_ORDER,
                    order == null ? "order-fn does not have it" : "the storefront does not have it"));
        }
        List<Violation> violations = new ArrayList<>();
        if (order.isPending()) {
            violations.add(dossier.violates(Invariant.ONE_ORDER, "is still " + order.status()));
        }
        if (order.total() != view.total()) {
            violations.add(dossier.violates(
                    Invariant.SAME_ORDER, "costs " + order.total() + ", and in the storefront " + view.total()));
        }
        violations.addAll(sameLines(dossier, order.lines(), view.lines(), "the storefront's view"));
        return violations;
    }

    static List<Violation> sameLines(
            Dossier dossier, Map<String, Integer> lines, Map<String, Integer> others, String whose) {
        return lines.equals(others)
                ? List.of()
                : List.of(
                        dossier.violates(Invariant.SAME_ORDER, "has lines " + lines + ", and " + whose + " " + others));
    }
}
