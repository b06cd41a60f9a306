package dev.kiosk.order.application;

import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.EarlierPayment;
import dev.kiosk.order.domain.EarlierPayments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.Timelines;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sees to it that no money is kept for an attempt that another followed, whatever its provider says of it later. */
@Component
final class EarlierAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierAttempts.class);

    private final EarlierPayments payments;
    private final PaymentProviders providers;
    private final MoneyMoves moves;
    private final Timelines timelines;
    private final Clock clock;

    EarlierAttempts(
            EarlierPayments payments, PaymentProviders providers, MoneyMoves moves, Timelines timelines, Clock clock) {
        this.payments = payments;
        this.providers = providers;
        this.moves = moves;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** Empty if the provider's payment is none of the order's earlier attempts. */
    Mono<EarlierPayment> settle(OrderId order, String provider, String ref) {
        return payments.find(order, provider, ref)
                .flatMap(earlier -> settle(earlier).thenReturn(earlier));
    }

    /** Settles, or says in the log why not. */
    Mono<Void> tryToSettle(EarlierPayment earlier) {
        return Mono.defer(() -> settle(earlier))
                .doOnError(failure -> LOG.atWarn()
                        .addKeyValue("orderId", earlier.payment().order())
                        .log("An earlier payment stays unsettled for now: {}", failure.toString()))
                .onErrorComplete();
    }

    private Mono<Void> settle(EarlierPayment earlier) {
        return providers
                .of(earlier.payment())
                .find(earlier.charge())
                .flatMap(found -> moves.giveBack(earlier)
                        .filter(left -> !left.holdsMoney())
                        .flatMap(left -> settled(earlier, found)));
    }

    private Mono<Void> settled(EarlierPayment earlier, ProviderPayment found) {
        Mono<Void> settled = payments.settle(earlier.payment().id());
        return found instanceof Authorised || (found instanceof Captured && found.holdsMoney())
                ? settled.then(note(earlier, found instanceof Captured ? "refunded" : "voided"))
                : settled;
    }

    private Mono<Void> note(EarlierPayment earlier, String what) {
        return timelines
                .note(
                        List.of(earlier.payment().order()),
                        clock.instant(),
                        Actor.PAYMENT,
                        "earlier-payment-" + what,
                        null)
                .then();
    }
}
