package dev.kiosk.storefront.cart.application;

import reactor.core.publisher.Mono;

/** Undoes the transaction of a change that is refused; {@link #orResult} makes it a result again. */
final class CartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CartRefusal refusal;

    CartRefusedException(CartRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    static Mono<CartResult> orResult(Mono<PricedCart> cart) {
        return cart.<CartResult>map(priced -> priced)
                .onErrorResume(CartRefusedException.class, refused -> Mono.just(refused.refusal));
    }
}
