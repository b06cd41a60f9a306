package dev.kiosk.proving.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges by what several parties wrote down, and names every promise that was broken. */
public final class Auditor {
    private Auditor() {}

    public static List<Violation> audit(Evidence evidence, List<CustomerHistory> customers) {
        Map<String, String> buyers = new HashMap<>();
        for (CustomerHistory customer : customers) {
            if (customer.orderId() != null) {
                buyers.putIfAbsent(customer.orderId(), customer.name());
            }
        }
        List<OrderRecord> records = evidence.orders().stream()
                .map(record -> record.of(buyers.getOrDefault(record.orderId(), "")))
                .toList();
        List<Violation> violations = new ArrayList<>(new CustomerCheck(records).check(customers));
        for (OrderRecord record : records) {
            violations.addAll(OrderCheck.check(record));
            violations.addAll(MoneyCheck.check(record));
            violations.addAll(TimelineCheck.check(record));
        }
        violations.addAll(evidence.violations());
        return violations;
    }
}
