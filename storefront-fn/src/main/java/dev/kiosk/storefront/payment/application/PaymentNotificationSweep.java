package dev.kiosk.storefront.payment.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.payment.domain.TakenNotifications;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets notifications that no provider sends again. */
@Component
class PaymentNotificationSweep implements Sweep {

    private static final int AT_ONCE = 10_000;

    private final TakenNotifications taken;
    private final Duration retention;

    PaymentNotificationSweep(TakenNotifications taken, StorefrontProperties settings) {
        this.taken = taken;
        this.retention = settings.payment().retention();
    }

    @Override
    public String name() {
        return "payment-notifications";
    }

    @Override
    public Mono<Long> sweep() {
        return taken.forgetOlderThan(retention, AT_ONCE);
    }
}
