package dev.kiosk.storefront;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.cart.domain.CouponTries;
import dev.kiosk.storefront.checkout.domain.CheckoutKeys;
import dev.kiosk.storefront.payment.domain.TakenNotifications;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is forgotten after a while, so much at once. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    private static final int CARTS = 5_000;
    private static final int ROWS = 10_000;

    @Bean
    Sweep cartSweep(Carts carts, StorefrontProperties settings) {
        return Sweep.of("carts", () -> carts.forgetUntouched(settings.cartRetention(), CARTS));
    }

    @Bean
    Sweep couponTrySweep(CouponTries tries, Clock clock) {
        return Sweep.of("coupon-tries", () -> tries.forget(clock.instant().minus(CouponTries.OF_A_CART.span())));
    }

    @Bean
    Sweep checkoutKeySweep(CheckoutKeys keys, StorefrontProperties settings) {
        return Sweep.of("checkout-keys", () -> keys.forgetOlderThan(settings.checkoutKeyRetention(), ROWS));
    }

    @Bean
    Sweep paymentNotificationSweep(TakenNotifications taken, StorefrontProperties settings) {
        return Sweep.of(
                "payment-notifications",
                () -> taken.forgetOlderThan(settings.payment().retention(), ROWS));
    }
}
