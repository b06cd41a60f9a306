package dev.kiosk.order.application;

import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseDecision;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What people, and the loss of its stock, do to an order: each in a transaction of its own, its events sent after the commit.
 * What an order that is off owes its customer is paid back at once, or by a sweep. Empty where the order is unknown.
 */
@Service
public final class OrderCommands {

    private final Orders orders;
    private final OutboxTransaction commands;
    private final Settlement settlement;
    private final InFlight inFlight;
    private final Clock clock;

    OrderCommands(Orders orders, OutboxTransaction commands, Settlement settlement, InFlight inFlight, Clock clock) {
        this.orders = orders;
        this.commands = commands;
        this.settlement = settlement;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /**
     * @param reason a stable kebab-case code
     * @param why the same, or the words of who cancels
     */
    public Mono<PurchaseDecision> cancel(OrderId id, Actor actor, String reason, String why) {
        return change(id, (purchase, now) -> purchase.cancel(actor, reason, why, now));
    }

    /**
     * What was held for the order is for sale again.
     *
     * @param sold whether it is gone, too
     */
    public Mono<PurchaseDecision> loseStock(OrderId id, boolean sold) {
        return change(id, sold ? Purchase::stockLost : Purchase::holdRanOut);
    }

    private Mono<PurchaseDecision> change(OrderId id, BiFunction<Purchase, Instant, PurchaseDecision> change) {
        return inFlight.shield(commands.commit(decide(id, change))
                .flatMap(decision -> payBack(decision).thenReturn(decision)));
    }

    private Mono<Effects<PurchaseDecision>> decide(OrderId id, BiFunction<Purchase, Instant, PurchaseDecision> change) {
        return orders.lock(id)
                .map(purchase -> change.apply(purchase, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .flatMap(this::save);
    }

    private Mono<Effects<PurchaseDecision>> save(PurchaseDecision decision) {
        return switch (decision) {
            case Refusal refusal -> Mono.just(Effects.of(refusal));
            case PurchaseStep step -> orders.save(List.of(step)).thenReturn(new Effects<>(step, step.events()));
        };
    }

    private Mono<Void> payBack(PurchaseDecision decision) {
        return switch (decision) {
            case Refusal _ -> Mono.empty();
            case PurchaseStep step -> settlement.payBack(step.next());
        };
    }
}
