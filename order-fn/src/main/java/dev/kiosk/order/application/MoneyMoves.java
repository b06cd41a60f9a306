package dev.kiosk.order.application;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.EarlierPayment;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.domain.PaymentStatus;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.RefundAnswer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks the provider for what a purchase needs, outside any transaction. May be repeated, and cut short anywhere: the next
 * time goes on from what the provider says.
 */
@Component
final class MoneyMoves {

    private static final String GIVE_BACK = "give-back";

    private final PaymentProviders providers;
    private final Clock clock;
    private final Duration doubt;

    MoneyMoves(PaymentProviders providers, Clock clock, OrderProperties settings) {
        this.providers = providers;
        this.clock = clock;
        this.doubt = settings.paymentDoubt();
    }

    /** How the payment stands after it. */
    Mono<ProviderPayment> make(Purchase purchase) {
        Payment payment = purchase.payment();
        if (payment == null) {
            return Mono.just(new Unseen());
        }
        return switch (purchase.need(clock.instant())) {
            case NOTHING -> Mono.just(new Unseen());
            case CHARGE -> charge(purchase, payment);
            case GIVE_BACK -> giveBack(payment, purchase.charge());
            case NEWS -> providers.of(payment).find(purchase.charge());
        };
    }

    /** Takes what is held, if it is to be taken now. */
    Mono<ProviderPayment> take(Purchase purchase) {
        Payment payment = purchase.payment();
        return payment != null && purchase.isToBeTaken()
                ? providers.of(payment).capture(purchase.charge())
                : Mono.empty();
    }

    /** Lets go of a payment that another is to follow; what the provider says may be that it was made after all. */
    Mono<ProviderPayment> letGo(Purchase purchase) {
        Payment payment = purchase.payment();
        return payment != null && payment.status() == PaymentStatus.ACTION_REQUIRED
                ? providers.of(payment).release(purchase.charge())
                : Mono.just(new Unseen());
    }

    /** Lets go of whatever an earlier attempt holds or has taken; also of what it may come to hold. */
    Mono<ProviderPayment> giveBack(EarlierPayment earlier) {
        return providers
                .of(earlier.payment())
                .release(earlier.charge())
                .flatMap(released -> refund(earlier.charge(), earlier.payment(), released));
    }

    private Mono<ProviderPayment> giveBack(Payment payment, Charge charge) {
        return providers.of(payment).find(charge).flatMap(news -> giveBack(charge, payment, news));
    }

    private Mono<ProviderPayment> charge(Purchase purchase, Payment payment) {
        PaymentProvider provider = providers.of(payment);
        Charge charge = purchase.charge();
        Mono<ProviderPayment> asked =
                payment.status() == PaymentStatus.AUTHORISING ? provider.authorise(charge) : provider.find(charge);
        return payment.captureAt() == CaptureAt.SHIPPING
                ? asked
                : asked.flatMap(news -> news instanceof Authorised(String ref)
                        ? provider.capture(charge.knownAs(ref))
                        : Mono.just(news));
    }

    private Mono<ProviderPayment> giveBack(Charge known, Payment payment, ProviderPayment news) {
        Charge charge = known.knownAs(news.reference());
        return switch (news) {
            case Unseen unseen -> Mono.just(neverHappened(payment) ? new Voided(null) : unseen);
            case ActionRequired _, Authorised _ ->
                providers.of(payment).release(charge).flatMap(released -> refund(charge, payment, released));
            case Captured taken -> refund(charge, payment, taken);
            case Declined _, NotPayable _, Voided _ -> Mono.just(news);
        };
    }

    private Mono<ProviderPayment> refund(Charge charge, Payment payment, ProviderPayment news) {
        return news instanceof Captured taken && taken.refundable() > 0
                ? providers
                        .of(payment)
                        .refund(
                                charge,
                                GIVE_BACK,
                                new Money(taken.refundable(), charge.amount().currency()))
                        .map(RefundAnswer::news)
                : Mono.just(news);
    }

    /** A request that the provider has not seen by now is not under way any more. */
    private boolean neverHappened(Payment payment) {
        return payment.openedAt().plus(doubt).isBefore(clock.instant());
    }
}
