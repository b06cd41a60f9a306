package dev.kiosk.order.privacy.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.privacy.domain.WaitingErasures;
import dev.kiosk.order.privacy.domain.WaitingErasures.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets the customers of orders that have come to their end, and what the law wanted kept of transfers until then. */
@Component
final class WaitingErasuresSweep implements Sweep {

    private static final int AT_MOST = 500;

    private final WaitingErasures erasures;
    private final ForgetCustomers forget;
    private final OutboxTransaction commands;
    private final OrderProperties settings;
    private final Clock clock;

    WaitingErasuresSweep(
            WaitingErasures erasures,
            ForgetCustomers forget,
            OutboxTransaction commands,
            OrderProperties settings,
            Clock clock) {
        this.erasures = erasures;
        this.forget = forget;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Mono<Long> sweep() {
        return commands.commit(erasures.waiting(AT_MOST).collectList().flatMap(this::forgetEnded))
                .flatMap(found ->
                        erasures.forgetStatements(endOfRecords(), AT_MOST).map(old -> old + found));
    }

    private Mono<Effects<Long>> forgetEnded(List<Waiting> waiting) {
        return Flux.fromIterable(waiting)
                .groupBy(Waiting::erasureId, AT_MOST)
                .flatMapSequential(
                        one -> one.map(Waiting::orderId).collectList().map(orders -> new Of(one.key(), orders)))
                .concatMap(one -> forget.forgetEnded(one.erasureId(), one.orderIds()))
                .collectList()
                .map(said -> new Effects<>(
                        said.stream().mapToLong(each -> each.orderIds().size()).sum(), List.<EventData>copyOf(said)));
    }

    private record Of(UUID erasureId, List<UUID> orderIds) {}

    /** A year's records are kept so long after its end. */
    private Instant endOfRecords() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(settings.recordRetention())
                .withDayOfYear(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
