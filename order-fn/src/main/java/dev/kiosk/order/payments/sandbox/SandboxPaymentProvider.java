package dev.kiosk.order.payments.sandbox;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import java.net.URI;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sandbox, as its customers see it: it answers by its books, or sometimes not at all. */
@Component
public final class SandboxPaymentProvider implements PaymentProvider {

    private final SandboxLedger ledger;
    private final URI pages;
    private final int timeouts;

    SandboxPaymentProvider(SandboxLedger ledger, OrderProperties settings) {
        this.ledger = ledger;
        this.pages = settings.sandbox().url();
        this.timeouts = settings.sandbox().timeouts();
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Mono<ProviderPayment> authorise(Authorisation wish) {
        return ledger.open(wish, timeouts)
                .flatMap(payment -> isSilent(payment) ? Mono.never() : Mono.just(payment.answer(pages)));
    }

    @Override
    public Mono<ProviderPayment> capture(PaymentId id, Money amount) {
        return answer(ledger.capture(id, amount), id);
    }

    @Override
    public Mono<ProviderPayment> release(PaymentId id) {
        return answer(ledger.release(id), id);
    }

    @Override
    public Mono<ProviderPayment> refund(PaymentId id, String refund, Money amount) {
        return answer(ledger.refund(id, refund, amount), id);
    }

    @Override
    public Mono<ProviderPayment> find(PaymentId id) {
        return ledger.find(id).map(payment -> payment.answer(pages)).defaultIfEmpty(new Unseen());
    }

    /** After a change, or instead of one that was made before or comes too late. */
    private Mono<ProviderPayment> answer(Mono<SandboxPayment> change, PaymentId id) {
        return change.map(payment -> payment.answer(pages)).switchIfEmpty(Mono.defer(() -> find(id)));
    }

    private boolean isSilent(SandboxPayment payment) {
        return switch (SandboxToken.of(payment.token())) {
            case TOK_TIMEOUT, TOK_TIMEOUT_AFTER -> payment.attempts() <= timeouts;
            case TOK_AUTHORISE, TOK_DECLINE, TOK_INSUFFICIENT_FUNDS, TOK_ACTION, UNKNOWN -> false;
        };
    }
}
