package dev.kiosk.storefront.checkout.application;

import dev.kiosk.storefront.checkout.domain.CheckoutRefusal;
import reactor.core.publisher.Mono;

/** Undoes the transaction of a checkout that is no order; {@link #orResult} makes it a result again. */
final class CheckoutUndoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CheckoutResult result;

    CheckoutUndoneException(CheckoutResult result) {
        super(result.toString(), null, false, false);
        this.result = result;
    }

    static CheckoutUndoneException of(CheckoutRefusal why) {
        return new CheckoutUndoneException(new CheckoutResult.Refused(why));
    }

    static Mono<CheckoutResult> orResult(Mono<CheckoutResult> checkout) {
        return checkout.onErrorResume(CheckoutUndoneException.class, undone -> Mono.just(undone.result));
    }
}
