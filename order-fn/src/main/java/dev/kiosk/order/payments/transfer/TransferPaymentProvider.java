package dev.kiosk.order.payments.transfer;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import dev.kiosk.order.domain.RefundAnswer;
import dev.kiosk.order.domain.RefundAnswer.Result;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.Transfers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Bank transfers. Nothing moves by itself: a payment has never been seen until staff say that it has arrived, and what is given
 * back is written down for people to send.
 */
@Component
public final class TransferPaymentProvider implements PaymentProvider {

    private final TransferLedger ledger;

    TransferPaymentProvider(TransferLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return Transfers.PROVIDER;
    }

    @Override
    public Mono<ProviderPayment> authorise(Charge charge) {
        return find(charge);
    }

    @Override
    public Mono<ProviderPayment> capture(Charge charge) {
        return find(charge);
    }

    /** Nobody is waited for any more; what arrives all the same staff see on the account. */
    @Override
    public Mono<ProviderPayment> release(Charge charge) {
        return find(charge).map(found -> found instanceof Unseen ? new Voided(null) : found);
    }

    @Override
    public Mono<RefundAnswer> refund(Charge charge, String refund, Money amount) {
        return ledger.sendBack(charge, refund, amount)
                .<Result>map(sent -> sent ? new Made() : new Refused("exceeds-captured"))
                .zipWhen(result -> find(charge), RefundAnswer::new);
    }

    @Override
    public Mono<ProviderPayment> find(Charge charge) {
        return ledger.find(charge).cast(ProviderPayment.class).defaultIfEmpty(new Unseen());
    }
}
