package dev.kiosk.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.events.OutcomeTable;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TimedPaymentProviderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final PaymentId ID = new PaymentId(Ids.next());
    private static final Money AMOUNT = Money.of(1925, "GBP");
    private static final PaymentProvider.Authorisation WISH =
            new PaymentProvider.Authorisation(ID, new OrderId(Ids.next()), AMOUNT, "tok");

    @Test
    void passesOnWhatIsAnsweredInTime() {
        answers(new Authorised("pay_1"), new Unseen(), provider -> provider.authorise(WISH), new Authorised("pay_1"));
    }

    @Test
    void asksWhatBecameOfAnAuthorisationThatWasNotAnswered() {
        resolves(new Authorised("pay_1"), provider -> provider.authorise(WISH));
    }

    @Test
    void failsAnAuthorisationThatTheProviderHasNotSeenYet() {
        staysUnknown(new Unseen(), provider -> provider.authorise(WISH));
    }

    @Test
    void asksWhatBecameOfACaptureThatWasNotAnswered() {
        resolves(new Captured("pay_1", 1925, 0), provider -> provider.capture(ID, AMOUNT));
        resolves(new Voided("pay_1"), provider -> provider.capture(ID, AMOUNT));
        staysUnknown(new Authorised("pay_1"), provider -> provider.capture(ID, AMOUNT));
    }

    @Test
    void asksWhatBecameOfAReleaseThatWasNotAnswered() {
        resolves(new Voided("pay_1"), provider -> provider.release(ID));
        staysUnknown(new Authorised("pay_1"), provider -> provider.release(ID));
    }

    @Test
    void asksWhatBecameOfARefundThatWasNotAnswered() {
        resolves(new Captured("pay_1", 1925, 1925), provider -> provider.refund(ID, "all", AMOUNT));
        staysUnknown(new Captured("pay_1", 1925, 0), provider -> provider.refund(ID, "all", AMOUNT));
    }

    @Test
    void failsAsAnOutageWhenTheProviderDoesNotAnswerAtAll() {
        StepVerifier.withVirtualTime(() -> new TimedPaymentProvider(silent(Mono.never()), TIMEOUT).authorise(WISH))
                .thenAwait(TIMEOUT.multipliedBy(2))
                .verifyErrorSatisfies(TimedPaymentProviderTest::isOutage);
    }

    private static void resolves(ProviderPayment found, Function<PaymentProvider, Mono<ProviderPayment>> call) {
        StepVerifier.withVirtualTime(() -> call.apply(new TimedPaymentProvider(silent(Mono.just(found)), TIMEOUT)))
                .thenAwait(TIMEOUT)
                .expectNext(found)
                .verifyComplete();
    }

    private static void staysUnknown(ProviderPayment found, Function<PaymentProvider, Mono<ProviderPayment>> call) {
        StepVerifier.withVirtualTime(() -> call.apply(new TimedPaymentProvider(silent(Mono.just(found)), TIMEOUT)))
                .thenAwait(TIMEOUT)
                .verifyErrorSatisfies(TimedPaymentProviderTest::isOutage);
    }

    private static void answers(
            ProviderPayment answer,
            ProviderPayment found,
            Function<PaymentProvider, Mono<ProviderPayment>> call,
            ProviderPayment expected) {
        PaymentProvider provider = new ScriptedProvider(Mono.just(answer), Mono.just(found));
        StepVerifier.create(call.apply(new TimedPaymentProvider(provider, TIMEOUT)))
                .expectNext(expected)
                .verifyComplete();
    }

    private static void isOutage(Throwable failure) {
        assertThat(OutcomeTable.statusOf(failure)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(failure).hasMessageContaining(ID.toString());
    }

    private static PaymentProvider silent(Mono<ProviderPayment> found) {
        return new ScriptedProvider(Mono.never(), found);
    }

    /** Gives one answer to every wish, and another to every question. */
    private record ScriptedProvider(Mono<ProviderPayment> answer, Mono<ProviderPayment> found)
            implements PaymentProvider {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Mono<ProviderPayment> authorise(Authorisation wish) {
            return answer;
        }

        @Override
        public Mono<ProviderPayment> capture(PaymentId id, Money amount) {
            return answer;
        }

        @Override
        public Mono<ProviderPayment> release(PaymentId id) {
            return answer;
        }

        @Override
        public Mono<ProviderPayment> refund(PaymentId id, String refund, Money amount) {
            return answer;
        }

        @Override
        public Mono<ProviderPayment> find(PaymentId id) {
            return found;
        }
    }
}
