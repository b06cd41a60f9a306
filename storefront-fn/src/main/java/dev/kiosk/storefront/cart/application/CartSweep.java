package dev.kiosk.storefront.cart.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.cart.domain.Carts;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets carts that were left standing. */
@Component
class CartSweep implements Sweep {

    private static final int AT_ONCE = 5_000;

    private final Carts carts;
    private final Duration retention;

    CartSweep(Carts carts, StorefrontProperties settings) {
        this.carts = carts;
        this.retention = settings.cartRetention();
    }

    @Override
    public String name() {
        return "carts";
    }

    @Override
    public Mono<Long> sweep() {
        return carts.forgetUntouched(retention, AT_ONCE);
    }
}
