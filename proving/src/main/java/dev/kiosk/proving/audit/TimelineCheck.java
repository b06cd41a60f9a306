package dev.kiosk.proving.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customer's timeline against what happened, by the books of those to whom it happened. */
final class TimelineCheck {

    private static final String CANCELLATION_REFUSED = "cancellation-refused";

    /** Those of an order that order-fn calls without saying so. */
    private static final Set<String> OF_THE_ORDER =
            Set.of(CANCELLATION_REFUSED, "return-requested", "withdrawn", "return-accepted", "return-refused");

    /** The entries of order-fn's timeline that its customer is told; the others are kept inside. */
    private static final Set<String> TOLD = Set.of(
            "order-placed",
            "order-rejected",
            "order-confirmed",
            "order-cancelled",
            "order-expired",
            "order-shipped",
            "order-delivered",
            "order-returned",
            "return-requested",
            "withdrawn",
            "return-accepted",
            "return-refused",
            "payment-action-required",
            "payment-captured",
            "payment-refunded",
            "payment-failed",
            CANCELLATION_REFUSED);

    private TimelineCheck() {}

    static List<Violation> check(OrderRecord record) {
        OrderRecord.Order order = record.order();
        OrderRecord.View view = record.view();
        if (order == null || view == null || view.told() == null) {
            return List.of();
        }
        Map<String, Long> happened = counted(Stream.of(
                        Stream.of("checkout.submitted"),
                        view.cancelAsked() ? Stream.of("order.cancellation-requested") : Stream.<String>empty(),
                        Collections.nCopies(view.retries(), "payment.retry-requested").stream(),
                        order.happened().stream().filter(TOLD::contains).map(TimelineCheck::event),
                        ofStock(record.reservation()))
                .flatMap(events -> events)
                .toList());
        Map<String, Long> told = counted(view.told());
        Set<String> facts = new TreeSet<>(happened.keySet());
        facts.addAll(told.keySet());
        List<Violation> violations = new ArrayList<>();
        for (String fact : facts) {
            long times = happened.getOrDefault(fact, 0L);
            long heard = told.getOrDefault(fact, 0L);
            if (times != heard) {
                violations.add(record.violates(
                        Invariant.TOLD_ONCE, fact + " happened " + times + " times and was told " + heard + " times"));
            }
        }
        return violations;
    }

    private static String event(String what) {
        return OF_THE_ORDER.contains(what) ? "order." + what : what.replaceFirst("-", ".");
    }

    private static Stream<String> ofStock(OrderRecord.@Nullable Reservation reservation) {
        return reservation == null
                ? Stream.empty()
                : reservation.history().stream().flatMap(TimelineCheck::told);
    }

    /** Of a hold that had run out, or of one that never was, nobody is told that it was given back. */
    private static Stream<String> told(OrderRecord.Reservation.Change change) {
        boolean held = "held".equals(change.was()) || "committed".equals(change.was());
        return switch (change.status()) {
            case "held" -> Stream.of("inventory.reserved");
            case "rejected" -> Stream.of("inventory.rejected");
            case "expired" -> Stream.of("inventory.expired");
            case "released" -> held ? Stream.of("inventory.released") : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Map<String, Long> counted(List<String> events) {
        return events.stream().collect(Collectors.groupingBy(event -> event, TreeMap::new, Collectors.counting()));
    }
}
