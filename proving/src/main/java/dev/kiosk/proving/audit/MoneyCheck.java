package dev.kiosk.proving.audit;

import dev.kiosk.proving.audit.OrderRecord.Charge;
import dev.kiosk.proving.audit.OrderRecord.Order;
import java.util.ArrayList;
import java.util.List;

/** The provider's ledger against what was sold. */
final class MoneyCheck {
    private MoneyCheck() {}

    static List<Violation> check(OrderRecord record) {
        Order order = record.order();
        List<Violation> violations = new ArrayList<>();
        record.charges().forEach(charge -> violations.addAll(ledger(record, charge)));
        long taken = record.charges().stream().mapToLong(Charge::taken).sum();
        long back = record.charges().stream().mapToLong(Charge::back).sum();
        long owed = order != null && order.isSold() ? order.total() : 0;
        if (taken - back != owed) {
            violations.add(record.violates(
                    Invariant.MONEY,
                    "is " + (order == null ? "unknown" : order.status()) + ", so " + Amount.text(owed)
                            + " should be kept, and " + Amount.text(taken - back) + " is"));
        }
        if (order != null && taken > order.total()) {
            violations.add(record.violates(
                    Invariant.MONEY,
                    Amount.text(taken) + " were taken for an order that costs " + Amount.text(order.total())));
        }
        if (order != null && (order.captured() != taken || order.refunded() != back)) {
            violations.add(record.violates(
                    Invariant.NOTHING_HELD,
                    "order-fn believes that " + Amount.text(order.captured()) + " was taken and "
                            + Amount.text(order.refunded()) + " given back, the provider that " + Amount.text(taken)
                            + " and " + Amount.text(back) + " was"));
        }
        return violations;
    }

    private static List<Violation> ledger(OrderRecord record, Charge charge) {
        List<Violation> violations = new ArrayList<>();
        if (charge.taken() != charge.captured() || charge.back() != charge.refunded()) {
            violations.add(record.violates(
                    Invariant.MONEY,
                    "payment " + charge.key() + " says captured " + Amount.text(charge.captured()) + " and refunded "
                            + Amount.text(charge.refunded()) + ", but what moved is " + Amount.text(charge.taken())
                            + " and " + Amount.text(charge.back())));
        }
        if (charge.holdsMoney()) {
            violations.add(record.violates(
                    Invariant.NOTHING_HELD, "payment " + charge.key() + " is still " + charge.status()));
        }
        return violations;
    }
}
