package dev.kiosk.storefront.cart.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.domain.CouponTries;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes coupons, and no guesses: who has tried many that are none has to wait. */
@Service
public class CouponDesk {

    private static final String UNKNOWN = "coupon-unknown";

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
    public Mono<PricedCart> add(UUID cartId, String code) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return tries.take(cartId, now)
                    .flatMap(within -> within ? tried(cartId, code, now) : Mono.error(CouponDesk::tooMany));
        });
    }

    private Mono<PricedCart> tried(UUID cartId, String code, Instant at) {
        Mono<Void> noGuess = tries.giveBack(cartId, at);
        return carts.addCoupon(cartId, code)
                .flatMap(cart -> noGuess.thenReturn(cart))
                .onErrorResume(
                        Problem.class,
                        refused -> refused.name().equals(UNKNOWN)
                                ? Mono.error(refused)
                                : noGuess.then(Mono.error(refused)));
    }

    private static Problem tooMany() {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-coupons",
                        "Too many coupons were tried that are none; try again later")
                .detail("at most " + CouponTries.OF_A_CART.tries() + " in "
                        + CouponTries.OF_A_CART.span().toMinutes() + " minutes");
    }
}
