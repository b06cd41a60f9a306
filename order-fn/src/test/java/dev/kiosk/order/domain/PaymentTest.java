package dev.kiosk.order.domain;

import static dev.kiosk.order.domain.OrderFixtures.EXPIRY;
import static dev.kiosk.order.domain.OrderFixtures.ID;
import static dev.kiosk.order.domain.OrderFixtures.PAYMENT_ID;
import static dev.kiosk.order.domain.OrderFixtures.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {

    private static final UUID ORDER = ID.value();
    private static final UUID PAYMENT = PAYMENT_ID.value();
    private static final URI ACTION = URI.create("http://bank/act");

    /** News, the states in which it is news, and the state it leads to. */
    record News(ProviderPayment news, Set<PaymentStatus> fresh, PaymentStatus then) {}

    static Stream<News> news() {
        Set<PaymentStatus> open =
                EnumSet.of(PaymentStatus.AUTHORISING, PaymentStatus.ACTION_REQUIRED, PaymentStatus.AUTHORISED);
        return Stream.of(
                new News(new Unseen(), EnumSet.noneOf(PaymentStatus.class), PaymentStatus.AUTHORISING),
                new News(
                        new ActionRequired("pay_1", ACTION),
                        EnumSet.of(PaymentStatus.AUTHORISING),
                        PaymentStatus.ACTION_REQUIRED),
                new News(
                        new Authorised("pay_1"),
                        EnumSet.of(PaymentStatus.AUTHORISING, PaymentStatus.ACTION_REQUIRED),
                        PaymentStatus.AUTHORISED),
                new News(new Declined("pay_1", "card-declined"), open, PaymentStatus.FAILED),
                new News(new NotPayable("pay_1", "amount-too-small"), open, PaymentStatus.FAILED),
                new News(new Voided("pay_1"), open, PaymentStatus.VOIDED));
    }

    @ParameterizedTest
    @MethodSource("news")
    void learnsWhatIsNewAndIgnoresWhatIsOld(News news) {
        for (PaymentStatus status : PaymentStatus.values()) {
            Payment.Change change = payment(status).learn(news.news(), null);
            if (news.fresh().contains(status)) {
                assertThat(change.next().status()).isEqualTo(news.then());
                assertThat(change.what()).hasSize(1);
            } else {
                assertThat(change.next()).isEqualTo(payment(status));
                assertThat(change.what()).isEmpty();
                assertThat(change.events()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHORISING", "ACTION_REQUIRED", "AUTHORISED", "FAILED", "VOIDED"})
    void believesThatMoneyWasTakenWhateverItThought(PaymentStatus status) {
        Payment.Change change = payment(status).learn(new Captured("pay_1", 1925, 0), null);

        assertThat(change.next().status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(change.next().captured()).isEqualTo(1925);
        assertThat(change.events()).containsExactly(new PaymentCaptured(ORDER, PAYMENT, 1925, "GBP"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPTURED", "REFUND_DUE", "REFUNDED"})
    void countsMoneyOnce(PaymentStatus status) {
        Payment.Change change = payment(status).learn(new Captured("pay_1", 1925, 0), null);

        assertThat(change.next()).isEqualTo(payment(status));
        assertThat(change.events()).isEmpty();
    }

    @Test
    void isStillCapturedAfterAPartialRefund() {
        Payment.Change change = payment(PaymentStatus.CAPTURED).learn(new Captured("pay_1", 1925, 25), null);

        assertThat(change.next().status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(change.next().refunded()).isEqualTo(25);
        assertThat(change.events()).containsExactly(new PaymentRefunded(ORDER, PAYMENT, 25, "GBP"));
    }

    @Test
    void stillOwesTheRestAfterAPartialRefund() {
        Payment.Change change = payment(PaymentStatus.REFUND_DUE).learn(new Captured("pay_1", 1925, 25), null);

        assertThat(change.next().status()).isEqualTo(PaymentStatus.REFUND_DUE);
    }

    @Test
    void isRefundedWhenEverythingIsBack() {
        Payment.Change change = payment(PaymentStatus.REFUND_DUE).learn(new Captured("pay_1", 1925, 1925), null);

        assertThat(change.next().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(change.events()).containsExactly(new PaymentRefunded(ORDER, PAYMENT, 1925, "GBP"));
    }

    @Test
    void tellsOfMoneyThatCameAndWentUnseenInThatOrder() {
        Payment.Change change = payment(PaymentStatus.AUTHORISING).learn(new Captured("pay_1", 1925, 1925), null);

        assertThat(change.next().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(change.events())
                .containsExactly(
                        new PaymentCaptured(ORDER, PAYMENT, 1925, "GBP"),
                        new PaymentRefunded(ORDER, PAYMENT, 1925, "GBP"));
    }

    @Test
    void tellsWhereTheCustomerHasToAct() {
        Payment.Change change = payment(PaymentStatus.AUTHORISING).learn(new ActionRequired("pay_2", ACTION), null);

        assertThat(change.next().actionUrl()).isEqualTo(ACTION);
        assertThat(change.next().providerRef()).isEqualTo("pay_2");
        assertThat(change.events()).containsExactly(new PaymentActionRequired(ORDER, PAYMENT, 1925, "GBP", ACTION));
    }

    @Test
    void tellsWhyItFailed() {
        Payment.Change change = payment(PaymentStatus.AUTHORISING).learn(new Declined("pay_1", "unknown-token"), null);

        assertThat(change.next().failureCode()).isEqualTo("unknown-token");
        assertThat(change.events()).containsExactly(new PaymentFailed(ORDER, PAYMENT, 1925, "GBP", "unknown-token"));
    }

    @Test
    void tellsUntilWhenAnotherMeansOfPaymentCanBeTriedWhereOneCanHelp() {
        Payment payment = payment(PaymentStatus.AUTHORISING);

        assertThat(payment.learn(new Declined("pay_1", "expired-card"), EXPIRY).events())
                .containsExactly(new PaymentFailed(ORDER, PAYMENT, 1925, "GBP", "expired-card", EXPIRY));
        assertThat(payment.learn(new NotPayable("pay_1", "amount-too-small"), EXPIRY)
                        .events())
                .containsExactly(new PaymentFailed(ORDER, PAYMENT, 1925, "GBP", "amount-too-small"));
    }

    @Test
    void cameToNothingWhereItWasLetGoBeforeItsCustomerActed() {
        Payment waiting = payment(PaymentStatus.ACTION_REQUIRED);

        assertThat(waiting.learn(new Voided("pay_1"), EXPIRY).events())
                .containsExactly(new PaymentFailed(ORDER, PAYMENT, 1925, "GBP", "payment-voided", EXPIRY));
        assertThat(waiting.learn(new Voided("pay_1"), null).events()).isEmpty();
    }

    @Test
    void saysAgainWhatItsCustomerWasTold() {
        assertThat(payment(PaymentStatus.FAILED).said(EXPIRY))
                .contains(new PaymentFailed(ORDER, PAYMENT, 1925, "GBP", "card-declined", EXPIRY));
        assertThat(payment(PaymentStatus.ACTION_REQUIRED).said(EXPIRY))
                .contains(new PaymentActionRequired(ORDER, PAYMENT, 1925, "GBP", ACTION));
        assertThat(payment(PaymentStatus.CAPTURED).said(EXPIRY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void owesARefundIfItWasCapturedForAnOrderThatIsOff(PaymentStatus status) {
        PaymentStatus then = payment(status).orderCalledOff().status();

        assertThat(then).isEqualTo(status == PaymentStatus.CAPTURED ? PaymentStatus.REFUND_DUE : status);
    }

    @ParameterizedTest
    @EnumSource
    void hasAStatusThatIsReadAsItIsWritten(PaymentStatus status) {
        assertThat(PaymentStatus.of(status.code())).isEqualTo(status);
    }

    @Test
    void isRaisedToStaffOnceWhenTheProviderKeepsRefusingToGiveBack() {
        Payment payment = payment(PaymentStatus.REFUND_DUE);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 2 * Payment.RAISED_AFTER; i++) {
            Payment.Change change = payment.learn(new Captured("pay_1", 1925, 0, null, "no-balance"), null);
            change.what().forEach(note -> said.add(note.what() + " " + note.why()));
            payment = change.next();
        }

        assertThat(said).containsExactly("refund-failed no-balance");
        assertThat(payment.status()).isEqualTo(PaymentStatus.REFUND_DUE);
    }
}
