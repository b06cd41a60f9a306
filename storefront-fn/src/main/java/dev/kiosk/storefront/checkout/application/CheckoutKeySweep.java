package dev.kiosk.storefront.checkout.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.checkout.domain.CheckoutKeys;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets old idempotency keys. */
@Component
class CheckoutKeySweep implements Sweep {

    private static final int AT_ONCE = 10_000;

    private final CheckoutKeys keys;
    private final Duration retention;

    CheckoutKeySweep(CheckoutKeys keys, StorefrontProperties settings) {
        this.keys = keys;
        this.retention = settings.checkoutKeyRetention();
    }

    @Override
    public String name() {
        return "checkout-keys";
    }

    @Override
    public Mono<Long> sweep() {
        return keys.forgetOlderThan(retention, AT_ONCE);
    }
}
