package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.OrderEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every order is in order-fn once, has come to rest, and kept exactly the money it should; and there is no other. */
final class OrderAudit {

    private OrderAudit() {}

    /** @param cancelled whether the customer asked to cancel it */
    static List<Difference> state(AcceptedOrder order, boolean cancelled, OrderBook book) {
        int occurrences = book.occurrences(order);
        Findings findings = Findings.about(order)
                .wrongIf(occurrences == 0, "was accepted, but order-fn does not have it")
                .wrongIf(occurrences > 1, "is " + occurrences + " times in order-fn's list");
        book.find(order).ifPresent(entry -> {
            rest(findings, entry, cancelled);
            kept(findings, entry);
        });
        return findings.list();
    }

    /** What is wrong with the orders as a whole. */
    static List<Difference> crowd(Ledger ledger, OrderBook book) {
        return Stream.concat(sharedIds(ledger), strangers(ledger, book)).toList();
    }

    private static void rest(Findings findings, OrderEntry entry, boolean cancelled) {
        String status = entry.status().label();
        findings.wrongIf(!entry.status().isFinal(), "is still " + status)
                .wrongIf(
                        cancelled && entry.status().isFinal() && entry.status().isCancellable(),
                        "was cancelled by its customer, but is " + status);
    }

    private static void kept(Findings findings, OrderEntry entry) {
        if (entry.status().isSold()) {
            findings.money("what was captured", entry.total(), entry.captured())
                    .money("what was refunded", 0, entry.refunded());
        }
        if (entry.status().isDead()) {
            findings.money("what was kept of a dead order", 0, entry.captured() - entry.refunded());
        }
    }

    private static Stream<Difference> sharedIds(Ledger ledger) {
        Set<String> seen = new HashSet<>();
        return ledger.orders().stream()
                .filter(order -> !seen.add(order.orderId()))
                .map(order -> Difference.of(order, "has the id of another invoice's order"));
    }

    /** Orders of this run's customers that no checkout was answered with. */
    private static Stream<Difference> strangers(Ledger ledger, OrderBook book) {
        Set<String> known = new HashSet<>(ledger.olderOrders());
        ledger.orders().forEach(order -> known.add(order.orderId()));
        Set<String> customers = ledger.orders().stream()
                .flatMap(order -> book.find(order).stream())
                .map(OrderEntry::customerRef)
                .collect(Collectors.toSet());
        return book.entries().stream()
                .filter(entry -> customers.contains(entry.customerRef()) && !known.contains(entry.orderId()))
                .map(entry -> new Difference("order " + entry.orderId(), "no checkout was answered with it"));
    }
}
