package dev.kiosk.order.payments;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.RefundAnswer;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A provider that is not waited for longer than a time. When it did not answer, it is asked how the payment stands; if that
 * does not show that the wish was granted or refused, the call fails, and whoever wished it wishes it again.
 */
public final class TimedPaymentProvider implements PaymentProvider {

    private final PaymentProvider provider;
    private final Duration timeout;

    public TimedPaymentProvider(PaymentProvider provider, Duration timeout) {
        this.provider = provider;
        this.timeout = timeout;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Map<String, Long> minimums() {
        return provider.minimums();
    }

    @Override
    public Mono<ProviderPayment> authorise(Charge charge) {
        return resolved(provider.authorise(charge), charge, news -> !(news instanceof Unseen));
    }

    @Override
    public Mono<ProviderPayment> capture(Charge charge) {
        return resolved(provider.capture(charge), charge, news -> !(news instanceof Authorised));
    }

    @Override
    public Mono<ProviderPayment> release(Charge charge) {
        return resolved(
                provider.release(charge),
                charge,
                news -> !(news instanceof Authorised) && !(news instanceof ActionRequired));
    }

    @Override
    public Mono<RefundAnswer> refund(Charge charge, String refund, Money amount) {
        return inTime(provider.refund(charge, refund, amount), charge)
                .onErrorResume(
                        ProviderTimeoutException.class,
                        late -> find(charge)
                                .filter(news -> news instanceof Captured taken && taken.refundable() == 0)
                                .map(news -> new RefundAnswer(new Made(), news))
                                .switchIfEmpty(Mono.error(late)));
    }

    /** Nobody waits for it. */
    @Override
    public Flux<String> disputedSince(Instant then) {
        return provider.disputedSince(then);
    }

    @Override
    public Mono<ProviderPayment> find(Charge charge) {
        return inTime(provider.find(charge), charge);
    }

    private Mono<ProviderPayment> resolved(
            Mono<ProviderPayment> call, Charge charge, Predicate<ProviderPayment> isAnAnswer) {
        return inTime(call, charge)
                .onErrorResume(
                        ProviderTimeoutException.class,
                        late -> find(charge).filter(isAnAnswer).switchIfEmpty(Mono.error(late)));
    }

    private <T> Mono<T> inTime(Mono<T> call, Charge charge) {
        return call.timeout(timeout)
                .onErrorMap(TimeoutException.class, late -> new ProviderTimeoutException(name(), charge.id(), late));
    }
}
