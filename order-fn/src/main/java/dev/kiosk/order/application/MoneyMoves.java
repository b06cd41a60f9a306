package dev.kiosk.order.application;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.Order;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.PaymentProvider.Authorisation;
import dev.kiosk.order.domain.PaymentStatus;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import dev.kiosk.order.domain.Purchase;
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

    private final PaymentProvider provider;
    private final Clock clock;
    private final Duration doubt;

    MoneyMoves(PaymentProvider provider, Clock clock, OrderProperties settings) {
        this.provider = provider;
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
            case CHARGE -> charge(purchase.order(), payment);
            case GIVE_BACK -> provider.find(payment.id()).flatMap(news -> giveBack(payment, news));
            case NEWS -> provider.find(payment.id());
        };
    }

    private Mono<ProviderPayment> charge(Order order, Payment payment) {
        Mono<ProviderPayment> asked = payment.status() == PaymentStatus.AUTHORISING
                ? provider.authorise(
                        new Authorisation(payment.id(), order.id(), payment.amount(), order.paymentToken()))
                : provider.find(payment.id());
        return asked.flatMap(news ->
                news instanceof Authorised ? provider.capture(payment.id(), payment.amount()) : Mono.just(news));
    }

    private Mono<ProviderPayment> giveBack(Payment payment, ProviderPayment news) {
        return switch (news) {
            case Unseen unseen -> Mono.just(neverHappened(payment) ? new Voided(null) : unseen);
            case ActionRequired _, Authorised _ ->
                provider.release(payment.id()).flatMap(released -> refund(payment, released));
            case Captured taken -> refund(payment, taken);
            case Declined _, Voided _ -> Mono.just(news);
        };
    }

    private Mono<ProviderPayment> refund(Payment payment, ProviderPayment news) {
        return news instanceof Captured taken && taken.refundable() > 0
                ? provider.refund(
                        payment.id(),
                        GIVE_BACK,
                        new Money(taken.refundable(), payment.amount().currency()))
                : Mono.just(news);
    }

    /** A request that the provider has not seen by now is not under way any more. */
    private boolean neverHappened(Payment payment) {
        return payment.openedAt().plus(doubt).isBefore(clock.instant());
    }
}
