package dev.kiosk.order.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.PurchaseStep;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Expires orders that were not confirmed in time, and pays back what they hold. */
@Component
@Order(2)
final class OverdueOrdersSweep implements Sweep {

    private static final int AT_MOST = 200;
    private static final int AT_ONCE = 8;

    private final Orders orders;
    private final OutboxTransaction commands;
    private final Settlement settlement;
    private final Clock clock;

    OverdueOrdersSweep(Orders orders, OutboxTransaction commands, Settlement settlement, Clock clock) {
        this.orders = orders;
        this.commands = commands;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "overdue-orders";
    }

    @Override
    public Mono<Long> sweep() {
        return commands.commit(expire())
                .flatMapIterable(expired -> expired)
                .flatMap(step -> settlement.payBack(step.next()).thenReturn(step), AT_ONCE)
                .count();
    }

    private Mono<Effects<List<PurchaseStep>>> expire() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return orders.lockOverdue(now, AT_MOST)
                .map(purchase -> purchase.expire(now))
                .collectList()
                .flatMap(steps -> orders.save(steps).thenReturn(new Effects<>(steps, events(steps))));
    }

    private static List<EventData> events(List<PurchaseStep> steps) {
        return steps.stream().flatMap(step -> step.events().stream()).toList();
    }
}
