package dev.kiosk.chaos.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The customers' word against the books. */
final class CustomerCheck {

    private final Map<String, Dossier> dossiers;

    CustomerCheck(List<Dossier> dossiers) {
        this.dossiers = dossiers.stream().collect(Collectors.toMap(Dossier::orderId, Function.identity()));
    }

    List<Violation> check(List<Testimony> customers) {
        List<Violation> violations = new ArrayList<>();
        Map<String, String> buyers = new HashMap<>();
        for (Testimony customer : customers) {
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

    private List<Violation> accepted(Testimony customer, String orderId) {
        Dossier dossier = dossiers.get(orderId);
        if (dossier == null || dossier.order() == null || dossier.view() == null) {
            return List.of(of(customer, Invariant.ONE_ORDER, "was promised order " + orderId + ", which is lost"));
        }
        OrderFacts order = dossier.order();
        List<Violation> violations =
                new ArrayList<>(OrderCheck.sameLines(dossier, order.lines(), customer.wanted(), customer.name()));
        if (order.total() != customer.total()) {
            violations.add(dossier.violates(
                    Invariant.SAME_ORDER, "costs " + order.total() + ", and " + customer.total() + " was agreed"));
        }
        if (customer.cancelled() && (!dossier.view().cancelAsked() || isKept(order))) {
            violations.add(dossier.violates(Invariant.WORD_KEPT, "was cancelled, and is " + order.status()));
        }
        String seen = customer.lastSeen();
        if (seen != null && !seen.equals(shown(order))) {
            violations.add(dossier.violates(Invariant.SEEN, "is " + shown(order) + ", and its customer sees " + seen));
        }
        return violations;
    }

    /** Every order has a customer: one who was answered, or one who left before. */
    private List<Violation> ofNobody(List<Testimony> customers, Map<String, String> buyers) {
        Map<String, Testimony> byKey = customers.stream().collect(Collectors.toMap(Testimony::key, one -> one));
        return dossiers.values().stream()
                .filter(dossier -> !buyers.containsKey(dossier.orderId()))
                .filter(dossier -> dossier.keys().stream()
                        .map(byKey::get)
                        .noneMatch(customer -> customer != null && customer.orderId() == null))
                .map(dossier -> dossier.violates(Invariant.ONE_ORDER, "is nobody's"))
                .toList();
    }

    private static boolean isKept(OrderFacts order) {
        return order.isSold() && order.times("cancellation-refused") == 0;
    }

    private static String shown(OrderFacts order) {
        return order.status();
    }

    private static Violation of(Testimony customer, Invariant invariant, String what) {
        return new Violation(invariant, customer.name() + " (order " + customer.orderId() + ")", what);
    }
}
