package dev.kiosk.order.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.Payments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks the provider about money that was taken in the last days: it may know of refunds, made in its own office, that nobody
 * told us of.
 */
@Component
@Order(4)
final class TakenPaymentsSweep implements Sweep {

    private static final int AT_MOST = 200;
    private static final int AT_ONCE = 8;

    private final Payments payments;
    private final Settlement settlement;
    private final Clock clock;
    private final Duration period;
    private final Duration interval;

    TakenPaymentsSweep(Payments payments, Settlement settlement, Clock clock, OrderProperties settings) {
        this.payments = payments;
        this.settlement = settlement;
        this.clock = clock;
        this.period = settings.payment().reconcileFor();
        this.interval = settings.payment().reconcileEvery();
    }

    @Override
    public String name() {
        return "taken-payments";
    }

    @Override
    public Mono<Long> sweep() {
        Instant now = clock.instant();
        return payments.claimTaken(now, now.plus(interval), now.minus(period), AT_MOST)
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMap(id -> settlement.tryToSettle(id).thenReturn(id), AT_ONCE)
                .count();
    }
}
