package dev.kiosk.chaos.audit;

import java.util.ArrayList;
import java.util.List;

/** The provider's ledger against what was sold. */
final class MoneyCheck {

    private MoneyCheck() {}

    static List<Violation> check(Dossier dossier) {
        OrderFacts order = dossier.order();
        List<Violation> violations = new ArrayList<>();
        dossier.charges().forEach(charge -> violations.addAll(ledger(dossier, charge)));
        long taken = dossier.charges().stream().mapToLong(Charge::taken).sum();
        long kept = taken - dossier.charges().stream().mapToLong(Charge::back).sum();
        long owed = order != null && order.isSold() ? order.total() : 0;
        if (kept != owed) {
            violations.add(dossier.violates(
                    Invariant.MONEY,
                    "is " + (order == null ? "unknown" : order.status()) + ", so " + owed + " should be kept, and "
                            + kept + " is"));
        }
        if (order != null && taken > order.total()) {
            violations.add(
                    dossier.violates(Invariant.MONEY, taken + " were taken for an order that costs " + order.total()));
        }
        if (order != null) {
            violations.addAll(beliefs(dossier, order));
        }
        return violations;
    }

    private static List<Violation> ledger(Dossier dossier, Charge charge) {
        List<Violation> violations = new ArrayList<>();
        if (charge.taken() != charge.captured() || charge.back() != charge.refunded()) {
            violations.add(dossier.violates(
                    Invariant.MONEY,
                    "payment " + charge.key() + " says captured " + charge.captured() + " and refunded "
                            + charge.refunded() + ", but what moved is " + charge.taken() + " and " + charge.back()));
        }
        if (charge.holdsMoney()) {
            violations.add(dossier.violates(
                    Invariant.NOTHING_HELD, "payment " + charge.key() + " is still " + charge.status()));
        }
        return violations;
    }

    private static List<Violation> beliefs(Dossier dossier, OrderFacts order) {
        long taken = order.payments().stream()
                .mapToLong(OrderFacts.Payment::captured)
                .sum();
        long back = order.believedRefunded();
        long reallyTaken = dossier.charges().stream().mapToLong(Charge::taken).sum();
        long reallyBack = dossier.charges().stream().mapToLong(Charge::back).sum();
        return taken == reallyTaken && back == reallyBack
                ? List.of()
                : List.of(dossier.violates(
                        Invariant.NOTHING_HELD,
                        "order-fn believes that " + taken + " was taken and " + back + " given back, the provider that "
                                + reallyTaken + " and " + reallyBack + " was"));
    }
}
