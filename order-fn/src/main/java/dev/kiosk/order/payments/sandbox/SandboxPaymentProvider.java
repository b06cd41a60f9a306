package dev.kiosk.order.payments.sandbox;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.RefundAnswer;
import dev.kiosk.order.domain.RefundAnswer.Result;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.payments.sandbox.SandboxToken.Step;
import java.net.URI;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sandbox, as its customers see it: it answers by its books, or sometimes not at all, and tells by webhook. */
@Component
public final class SandboxPaymentProvider implements PaymentProvider {

    private final SandboxLedger ledger;
    private final SandboxWebhooks webhooks;
    private final SandboxOutage outage;
    private final URI pages;
    private final int timeouts;

    SandboxPaymentProvider(
            SandboxLedger ledger, SandboxWebhooks webhooks, SandboxOutage outage, OrderProperties settings) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.outage = outage;
        this.pages = settings.sandbox().url();
        this.timeouts = settings.sandbox().timeouts();
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Flux<String> disputedSince(Instant then) {
        return ledger.disputed();
    }

    @Override
    public Mono<ProviderPayment> authorise(Charge charge) {
        return up(ledger.open(charge, timeouts)
                .flatMap(webhooks::tell)
                .flatMap(payment -> isSilent(payment) ? Mono.never() : Mono.just(payment.answer(pages))));
    }

    @Override
    public Mono<ProviderPayment> capture(Charge charge) {
        return up(lying(
                charge, Step.CAPTURE, changed(ledger.capture(charge), charge), changed(refuseCapture(charge), charge)));
    }

    @Override
    public Mono<ProviderPayment> release(Charge charge) {
        return up(changed(ledger.release(charge.id()), charge));
    }

    @Override
    public Mono<RefundAnswer> refund(Charge charge, String refund, Money amount) {
        Mono<RefundAnswer> made = changed(ledger.refund(charge.id(), refund, amount), charge)
                .flatMap(payment -> ledger.wasMade(charge.id(), refund)
                        .map(yes -> new RefundAnswer(yes ? new Made() : new Refused("exceeds-captured"), payment)));
        Result refusal = new Refused("refund-refused");
        return up(lying(charge, Step.REFUND, made, known(charge).map(payment -> new RefundAnswer(refusal, payment))));
    }

    @Override
    public Mono<ProviderPayment> find(Charge charge) {
        return up(known(charge));
    }

    private Mono<SandboxPayment> refuseCapture(Charge charge) {
        return ledger.refuseCapture(charge.id());
    }

    private Mono<ProviderPayment> known(Charge charge) {
        return ledger.find(charge.id()).map(payment -> payment.answer(pages)).defaultIfEmpty(new Unseen());
    }

    /** After a change, or instead of one that was made before or comes too late. */
    private Mono<ProviderPayment> changed(Mono<SandboxPayment> change, Charge charge) {
        return change.flatMap(webhooks::tell)
                .map(payment -> payment.answer(pages))
                .switchIfEmpty(Mono.defer(() -> known(charge)));
    }

    private <T> Mono<T> up(Mono<T> call) {
        return outage.check().then(call);
    }

    private <T> Mono<T> lying(Charge charge, Step step, Mono<T> effect, Mono<T> refusal) {
        return switch (SandboxToken.of(charge.token()).at(step)) {
            case NONE -> effect;
            case REFUSED -> refusal;
            case SILENT_BEFORE -> early(charge).flatMap(early -> early ? Mono.never() : effect);
            case SILENT_AFTER ->
                early(charge).flatMap(early -> effect.flatMap(answer -> early ? Mono.never() : Mono.just(answer)));
        };
    }

    /** Whether the token still lies. */
    private Mono<Boolean> early(Charge charge) {
        return ledger.tried(charge.id()).map(payment -> payment.tries() <= timeouts);
    }

    private boolean isSilent(SandboxPayment payment) {
        return switch (SandboxToken.of(payment.token()).at(Step.AUTHORISE)) {
            case SILENT_BEFORE, SILENT_AFTER -> payment.attempts() <= timeouts;
            case NONE, REFUSED -> false;
        };
    }
}
