package dev.kiosk.order.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.order.domain.PurchaseStep;
import java.util.List;
import java.util.Optional;

/** Answers made of what happened to an order. */
final class Outcomes {

    private Outcomes() {}

    /** Replies with what the order says of itself, which is one thing at most; everything else goes beside it. */
    static Outcome of(PurchaseStep step) {
        Optional<EventData> reply =
                step.events().stream().filter(Outcomes::isOfTheOrder).findFirst();
        List<EventData> others =
                step.events().stream().filter(event -> !isOfTheOrder(event)).toList();
        return new Outcome(reply.orElse(null), others);
    }

    static Outcome replying(EventData reply, List<EventData> others) {
        return new Outcome(reply, others);
    }

    private static boolean isOfTheOrder(EventData event) {
        return event instanceof OrderConfirmed
                || event instanceof OrderRejected
                || event instanceof OrderCancelled
                || event instanceof OrderExpired;
    }
}
