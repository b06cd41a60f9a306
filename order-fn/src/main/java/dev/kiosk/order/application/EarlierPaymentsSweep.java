package dev.kiosk.order.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.domain.EarlierPayments;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes sure with the provider that attempts which others followed can take no money any more. */
@Component
@Order(6)
final class EarlierPaymentsSweep implements Sweep {

    private static final int AT_MOST = 200;
    private static final int AT_ONCE = 8;

    private final EarlierPayments payments;
    private final EarlierAttempts attempts;
    private final Clock clock;

    EarlierPaymentsSweep(EarlierPayments payments, EarlierAttempts attempts, Clock clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "earlier-payments";
    }

    @Override
    public Mono<Long> sweep() {
        return payments.claimDue(clock.instant(), AT_MOST)
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMap(earlier -> attempts.tryToSettle(earlier).thenReturn(earlier), AT_ONCE)
                .count();
    }
}
