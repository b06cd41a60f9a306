package dev.kiosk.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.events.OutcomeTable;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import dev.kiosk.order.domain.RefundAnswer;
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
    private static final Charge CHARGE = new Charge(ID, new OrderId(Ids.next()), AMOUNT, "tok", null);

    @Test
    void passesOnWhatIsAnsweredInTime() {
        answers(new Authorised("pay_1"), new Unseen(), provider -> provider.authorise(CHARGE), new Authorised("pay_1"));
    }

    @Test
    void asksWhatBecameOfAnAuthorisationThatWasNotAnswered() {
        resolves(new Authorised("pay_1"), provider -> provider.authorise(CHARGE));
    }

    @Test
    void failsAnAuthorisationThatTheProviderHasNotSeenYet() {
        staysUnknown(new Unseen(), provider -> provider.authorise(CHARGE));
    }

    @Test
    void asksWhatBecameOfACaptureThatWasNotAnswered() {
        resolves(new Captured("pay_1", 1925, 0), provider -> provider.capture(CHARGE));
        resolves(new Voided("pay_1"), provider -> provider.capture(CHARGE));
        staysUnknown(new Authorised("pay_1"), provider -> provider.capture(CHARGE));
    }

    @Test
    void asksWhatBecameOfAReleaseThatWasNotAnswered() {
        resolves(new Voided("pay_1"), provider -> provider.release(CHARGE));
        staysUnknown(new Authorised("pay_1"), provider -> provider.release(CHARGE));
    }

    @Test
    void asksWhatBecameOfARefundThatWasNotAnswered() {
        resolves(
                new Captured("pay_1", 1925, 1925),
                provider -> provider.refund(CHARGE, "all", AMOUNT).map(RefundAnswer::payment));
        staysUnknown(
                new Captured("pay_1", 1925, 0),
                provider -> provider.refund(CHARGE, "all", AMOUNT).map(RefundAnswer::payment));
    }

    @Test
    void failsAsAnOutageWhenTheProviderDoesNotAnswerAtAll() {
        StepVerifier.withVirtualTime(() -> new TimedPaymentProvider(silent(Mono.never()), TIMEOUT).authorise(CHARGE))
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
        public Mono<ProviderPayment> authorise(Charge charge) {
            return answer;
        }

        @Override
        public Mono<ProviderPayment> capture(Charge charge) {
            return answer;
        }

        @Override
        public Mono<ProviderPayment> release(Charge charge) {
            return answer;
        }

        @Override
        public Mono<RefundAnswer> refund(Charge charge, String refund, Money amount) {
            return answer.map(payment -> new RefundAnswer(new RefundAnswer.Result.Made(), payment));
        }

        @Override
        public Mono<ProviderPayment> find(Charge charge) {
            return found;
        }
    }
}
