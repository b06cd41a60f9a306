package dev.kiosk.proving.audit;

import java.util.ArrayList;
import java.util.List;

/** The provider's ledger against what was sold. */
final class MoneyCheck {

    private MoneyCheck() {}

    static List<Violation> check(OrderRecord record) {
        OrderFacts order = record.order();
        List<Violation> violations = new ArrayList<>();
        record.charges().forEach(charge -> violations.addAll(ledger(record, charge)));
        long taken = record.charges().stream().mapToLong(Charge::taken).sum();
        long kept = taken - record.charges().stream().mapToLong(Charge::back).sum();
        long owed = order != null && order.isSold() ? order.total() : 0;
        if (kept != owed) {
            violations.add(record.violates(
                    Invariant.MONEY,
                    "is " + (order == null ? "unknown" : order.status()) + ", so " + owed + " should be kept, and "
                            + kept + " is"));
        }
        if (order != null && taken > order.total()) {
            violations.add(
                    record.violates(Invariant.MONEY, taken + " were taken for an order that costs " + order.total()));
        }
        if (order != null) {
            violations.addAll(beliefs(record, order));
        }
        return violations;
    }

    private static List<Violation> ledger(OrderRecord record, Charge charge) {
        List<Violation> violations = new ArrayList<>();
        if (charge.taken() != charge.captured() || charge.back() != charge.refunded()) {
            violations.add(record.violates(
                    Invariant.MONEY,
                    "payment " + charge.key() + " says captured " + charge.captured() + " and refunded "
                            + charge.refunded() + ", but what moved is " + charge.taken() + " and " + charge.back()));
        }
        if (charge.holdsMoney()) {
            violations.add(record.violates(
                    Invariant.NOTHING_HELD, "payment " + charge.key() + " is still " + charge.status()));
        }
        return violations;
    }

    private static List<Violation> beliefs(OrderRecord record, OrderFacts order) {
        long taken = order.payments().stream()
                .mapToLong(OrderFacts.Payment::captured)
                .sum();
        long back = order.believedRefunded();
        long reallyTaken = record.charges().stream().mapToLong(Charge::taken).sum();
        long reallyBack = record.charges().stream().mapToLong(Charge::back).sum();
        return taken == reallyTaken && back == reallyBack
                ? List.of()
                : List.of(record.violates(
                        Invariant.NOTHING_HELD,
                        "order-fn believes that " + taken + " was taken and " + back + " given back, the provider that "
                                + reallyTaken + " and " + reallyBack + " was"));
    }
}
