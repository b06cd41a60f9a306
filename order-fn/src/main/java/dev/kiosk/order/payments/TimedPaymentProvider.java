package dev.kiosk.order.payments;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
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
    public Mono<ProviderPayment> authorise(Authorisation wish) {
        return resolved(provider.authorise(wish), wish.id(), news -> !(news instanceof Unseen));
    }

    @Override
    public Mono<ProviderPayment> capture(PaymentId id, Money amount) {
        return resolved(provider.capture(id, amount), id, news -> !(news instanceof Authorised));
    }

    @Override
    public Mono<ProviderPayment> release(PaymentId id) {
        return resolved(
                provider.release(id), id, news -> !(news instanceof Authorised) && !(news instanceof ActionRequired));
    }

    @Override
    public Mono<ProviderPayment> refund(PaymentId id, String refund, Money amount) {
        return resolved(
                provider.refund(id, refund, amount), id, news -> news instanceof Captured c && c.refundable() == 0);
    }

    @Override
    public Mono<ProviderPayment> find(PaymentId id) {
        return inTime(provider.find(id), id);
    }

    private Mono<ProviderPayment> resolved(
            Mono<ProviderPayment> call, PaymentId id, Predicate<ProviderPayment> isAnAnswer) {
        return inTime(call, id)
                .onErrorResume(
                        ProviderTimeoutException.class,
                        late -> find(id).filter(isAnAnswer).switchIfEmpty(Mono.error(late)));
    }

    private Mono<ProviderPayment> inTime(Mono<ProviderPayment> call, PaymentId id) {
        return call.timeout(timeout)
                .onErrorMap(TimeoutException.class, late -> new ProviderTimeoutException(name(), id, late));
    }
}
