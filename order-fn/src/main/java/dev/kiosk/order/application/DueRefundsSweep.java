package dev.kiosk.order.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.domain.Refunds;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes refunds that staff were promised and that were not made at once. */
@Component
@Order(3)
final class DueRefundsSweep implements Sweep {

    private static final int AT_MOST = 200;
    private static final int AT_ONCE = 8;

    private final Refunds refunds;
    private final RefundMaker maker;
    private final Clock clock;

    DueRefundsSweep(Refunds refunds, RefundMaker maker, Clock clock) {
        this.refunds = refunds;
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-refunds";
    }

    @Override
    public Mono<Long> sweep() {
        return refunds.claimDue(clock.instant(), AT_MOST)
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMap(refund -> maker.tryToMake(refund).thenReturn(refund), AT_ONCE)
                .count();
    }
}
