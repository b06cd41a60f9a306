package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.OrderDetail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One order, as order-fn has it in detail.
 *
 * @param journey empty if it has not come to its end
 */
record Examined(List<Difference> differences, Optional<Journey> journey) {

    private static final List<String> ENDS =
            List.of("order-confirmed", "order-rejected", "order-cancelled", "order-expired");

    Examined {
        differences = List.copyOf(differences);
    }

    static Examined of(AcceptedOrder order, OrderDetail detail, List<Difference> differences) {
        return new Examined(
                differences,
                detail.timeline().stream()
                        .filter(step -> ENDS.contains(step.what()))
                        .map(OrderDetail.Step::at)
                        .min(Instant::compareTo)
                        .map(end -> new Journey(order.clickedAt(), end)));
    }
}
