package dev.kiosk.order.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.domain.Payments;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Settles payments that nobody brought to an end: in doubt, or to be voided or refunded. Runs before orders expire. */
@Component
@Order(1)
final class UnsettledPaymentsSweep implements Sweep {

    private static final int AT_MOST = 200;
    private static final int AT_ONCE = 8;

    private final Payments payments;
    private final Settlement settlement;
    private final Clock clock;

    UnsettledPaymentsSweep(Payments payments, Settlement settlement, Clock clock) {
        this.payments = payments;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unsettled-payments";
    }

    @Override
    public Mono<Long> sweep() {
        return payments.claimUnsettled(clock.instant(), AT_MOST)
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMap(id -> settlement.tryToSettle(id).thenReturn(id), AT_ONCE)
                .count();
    }
}
