package dev.kiosk.storefront.cart.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.cart.domain.CouponTries;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets tries of coupons that do not count any more. */
@Component
class CouponTrySweep implements Sweep {

    private final CouponTries tries;
    private final Clock clock;

    CouponTrySweep(CouponTries tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "coupon-tries";
    }

    @Override
    public Mono<Long> sweep() {
        return Mono.defer(() -> tries.forget(clock.instant().minus(CouponTries.OF_A_CART.span())));
    }
}
