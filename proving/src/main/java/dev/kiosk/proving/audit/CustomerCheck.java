package dev.kiosk.proving.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The customers' word against the books. */
final class CustomerCheck {

    private final Map<String, OrderRecord> records;

    CustomerCheck(List<OrderRecord> records) {
        this.records = records.stream().collect(Collectors.toMap(OrderRecord::orderId, Function.identity()));
    }

    List<Violation> check(List<CustomerHistory> customers) {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> buyers = new HashMap<>();
        for (CustomerHistory customer : customers) {
            customer.complaints().forEach(complaint -> violations.add(of(customer, Invariant.WORD_KEPT, complaint)));
            String order = customer.orderId();
            if (order != null) {
                String other = buyers.put(order, customer.name());
                if (other != null) {
                    violations.add(of(customer, Invariant.ONE_ORDER, "got the order " + order + " of " + other));
                }
                violations.addAll(accepted(customer, order));
            }
        }
        violations.addAll(ofNobody(customers, buyers));
        return violations;
    }

    private List<Violation> accepted(CustomerHistory customer, String orderId) {
        OrderRecord record = records.get(orderId);
        if (record == null || record.order() == null || record.view() == null) {
            return List.of(of(customer, Invariant.ONE_ORDER, "was promised order " + orderId + ", which is lost"));
        }
        OrderRecord.Order order = record.order();
        List<Violation> violations =
                new ArrayList<>(OrderCheck.sameLines(record, order.lines(), customer.wanted(), customer.name()));
        if (order.total() != customer.total()) {
            violations.add(record.violates(
                    Invariant.SAME_ORDER,
                    "costs " + Amount.text(order.total()) + ", and " + Amount.text(customer.total()) + " was agreed"));
        }
        if (customer.cancelled() && (!record.view().cancelAsked() || order.ignoresCancellation())) {
            violations.add(record.violates(Invariant.WORD_KEPT, "was cancelled, and is " + order.status()));
        }
        String seen = customer.lastSeen();
        if (seen != null && !seen.equals(order.status())) {
            violations.add(record.violates(Invariant.SEEN, "is " + order.status() + ", and its customer sees " + seen));
        }
        return violations;
    }

    /** Every order has a customer: one who was answered, or one who left before. */
    private List<Violation> ofNobody(List<CustomerHistory> customers, Map<String, String> buyers) {
        Map<String, CustomerHistory> byKey =
                customers.stream().collect(Collectors.toMap(CustomerHistory::key, one -> one));
        return records.values().stream()
                .filter(record -> !buyers.containsKey(record.orderId()))
                .filter(record -> record.keys().stream()
                        .map(byKey::get)
                        .noneMatch(customer -> customer != null && customer.orderId() == null))
                .map(record -> record.violates(Invariant.ONE_ORDER, "is nobody's"))
                .toList();
    }

    private static Violation of(CustomerHistory customer, Invariant invariant, String what) {
        return new Violation(invariant, customer.name() + " (order " + customer.orderId() + ")", what);
    }
}
