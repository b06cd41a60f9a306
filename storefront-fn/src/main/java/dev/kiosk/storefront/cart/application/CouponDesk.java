package dev.kiosk.storefront.cart.application;

import dev.kiosk.storefront.cart.domain.CouponTries;
import dev.kiosk.storefront.pricing.domain.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes coupons, and no guesses: who has tried many that are none has to wait. */
@Service
public class CouponDesk {

    private final CartService carts;
    private final CouponTries tries;
    private final Clock clock;

    CouponDesk(CartService carts, CouponTries tries, Clock clock) {
        this.carts = carts;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Refused if it can be of no use, whatever is put into the cart; one that may be of use later is kept.
     *
     * @param code as it is compared
     */
    public Mono<CartResult> add(UUID cartId, String code) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return tries.take(cartId, now)
                    .flatMap(within -> within ? tried(cartId, code, now) : Mono.just(new CartRefusal.TooManyTries()));
        });
    }

    private Mono<CartResult> tried(UUID cartId, String code, Instant at) {
        return carts.addCoupon(cartId, code)
                .flatMap(result -> isGuess(result)
                        ? Mono.just(result)
                        : tries.giveBack(cartId, at).thenReturn(result));
    }

    private static boolean isGuess(CartResult result) {
        return result instanceof CartRefusal.DeadCoupon dead && dead.coupon().standing() == Standing.UNKNOWN;
    }
}
