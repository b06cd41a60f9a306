package dev.kiosk.order.domain;

import static dev.kiosk.order.domain.OrderFixtures.EXPIRY;
import static dev.kiosk.order.domain.OrderFixtures.ID;
import static dev.kiosk.order.domain.OrderFixtures.NOW;
import static dev.kiosk.order.domain.OrderFixtures.PAYMENT_ID;
import static dev.kiosk.order.domain.OrderFixtures.order;
import static dev.kiosk.order.domain.OrderFixtures.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import dev.kiosk.order.domain.Purchase.Need;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchaseTest {

    private static final UUID ORDER = ID.value();
    private static final PaymentId NEXT = new PaymentId(new UUID(7, 7));
    private static final ProviderPayment PAID = new Captured("pay_1", 1925, 0);
    private static final ProviderPayment PAID_BACK = new Captured("pay_1", 1925, 1925);

    @Test
    void isReservedAndConfirmedInOneStepWhenPaid() {
        PurchaseStep step =
                purchase(OrderStatus.PLACED, PaymentStatus.AUTHORISING).stockReserved(PAID, NOW);

        assertThat(step.order().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(step.order().version()).isEqualTo(7);
        assertThat(step.entries().stream().map(TimelineEntry::what))
                .containsExactly("payment-captured", "stock-reserved", "order-confirmed");
        assertThat(step.events())
                .containsExactly(
                        new PaymentCaptured(ORDER, PAYMENT_ID.value(), 1925, "GBP"),
                        new OrderConfirmed(ORDER, 7, new OrderMoney(1925, 0, "GBP")));
    }

    @Test
    void isNotConfirmedForLessThanItsTotal() {
        PurchaseStep step = purchase(OrderStatus.PLACED, PaymentStatus.AUTHORISING)
                .stockReserved(new Captured("pay_1", 1924, 0), NOW);

        assertThat(step.order().status()).isEqualTo(OrderStatus.RESERVED);
        assertThat(step.next().expire(NOW).next().owesMoney()).isTrue();
    }

    @Test
    void waitsReservedForAnotherMeansOfPaymentWhenDeclined() {
        PurchaseStep step = purchase(OrderStatus.PLACED, PaymentStatus.AUTHORISING)
                .stockReserved(new Declined("pay_1", "card-declined"), NOW);

        assertThat(step.order().status()).isEqualTo(OrderStatus.RESERVED);
        assertThat(step.events())
                .containsExactly(new PaymentFailed(ORDER, PAYMENT_ID.value(), 1925, "GBP", "card-declined", EXPIRY));
        assertThat(step.next()
                        .learn(new Declined("pay_1", "card-declined"), NOW)
                        .changesNothing())
                .isTrue();
    }

    @Test
    void isCancelledAtOnceWhenNoMeansOfPaymentCanPayIt() {
        PurchaseStep step = purchase(OrderStatus.PLACED, PaymentStatus.AUTHORISING)
                .stockReserved(new NotPayable("", "amount-too-small"), NOW);

        assertThat(step.events())
                .containsExactly(
                        new PaymentFailed(ORDER, PAYMENT_ID.value(), 1925, "GBP", "amount-too-small"),
                        new OrderCancelled(ORDER, 7, "amount-too-small", new OrderMoney(0, 0, "GBP")));
    }

    @Test
    void isPaidByAnotherMeansAfterADecline() {
        Purchase declined = purchase(OrderStatus.RESERVED, PaymentStatus.FAILED);

        RetryDecision decision = declined.retry(PAYMENT_ID, new Unseen(), next(), "tok_other", NOW);

        assertThat(decision).isInstanceOfSatisfying(RetryDecision.Opened.class, opened -> {
            Purchase again = opened.step().next();
            assertThat(again.charge())
                    .isEqualTo(new Charge(
                            NEXT,
                            ID,
                            OrderFixtures.TOTAL,
                            "tok_other",
                            null,
                            CaptureAt.CONFIRMATION,
                            again.order().expiresAt()));
            assertThat(again.need(NOW)).isEqualTo(Need.CHARGE);
            assertThat(opened.earlier().charge().token()).isEqualTo("tok_authorise");
            assertThat(opened.step().entries().stream().map(TimelineEntry::what))
                    .containsExactly("payment-retried");
            assertThat(again.learn(PAID, NOW).order().status()).isEqualTo(OrderStatus.CONFIRMED);
        });
    }

    @Test
    void isPaidByAnotherMeansInsteadOfWaitingForItsCustomer() {
        Purchase waiting = purchase(OrderStatus.RESERVED, PaymentStatus.ACTION_REQUIRED);

        RetryDecision decision = waiting.retry(PAYMENT_ID, new Voided("pay_1"), next(), "tok_other", NOW);

        assertThat(decision).isInstanceOfSatisfying(RetryDecision.Opened.class, opened -> {
            assertThat(opened.earlier().payment().status()).isEqualTo(PaymentStatus.VOIDED);
            assertThat(opened.step().entries().stream().map(TimelineEntry::what))
                    .containsExactly("payment-voided", "payment-retried");
            assertThat(opened.step().events()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void opensNoSecondAttemptBesideOneThatMayStillTakeMoney(PaymentStatus status) {
        RetryDecision decision =
                purchase(OrderStatus.RESERVED, status).retry(PAYMENT_ID, new Unseen(), next(), "tok_other", NOW);

        boolean over = status == PaymentStatus.FAILED || status == PaymentStatus.ACTION_REQUIRED;
        assertThat(decision instanceof RetryDecision.Opened).isEqualTo(over);
    }

    @ParameterizedTest
    @EnumSource
    void isPaidByAnotherMeansOnlyWhileItWaitsForThat(OrderStatus status) {
        Purchase declined = purchase(status, PaymentStatus.FAILED);

        assertThat(declined.mayRetry(PAYMENT_ID, NOW)).isEqualTo(status == OrderStatus.RESERVED);
        assertThat(declined.mayRetry(PAYMENT_ID, EXPIRY)).isFalse();
        assertThat(declined.mayRetry(NEXT, NOW)).as("another attempt").isFalse();
    }

    @Test
    void takesNoNewsOfAnAttemptForTheNextOne() {
        Purchase again = purchase(OrderStatus.RESERVED, PaymentStatus.AUTHORISING);

        assertThat(again.about(NEXT, PAID)).isEqualTo(new Unseen());
        assertThat(again.about(PAYMENT_ID, PAID)).isEqualTo(PAID);
    }

    @Test
    void expiresWhenNobodyPaysItByAnotherMeans() {
        Purchase declined = purchase(OrderStatus.RESERVED, PaymentStatus.FAILED);

        assertThat(declined.retried(new Unseen(), EXPIRY).events())
                .containsExactly(new OrderExpired(ORDER, 6, "confirmation-overdue", new OrderMoney(0, 0, "GBP")));
        assertThat(declined.expire(EXPIRY).next().owesMoney()).isFalse();
    }

    private static Payment next() {
        return Payment.of(ID, NEXT, "sandbox", OrderFixtures.TOTAL, CaptureAt.CONFIRMATION, NOW);
    }

    @Test
    void waitsReservedForTheCustomerToAct() {
        PurchaseStep step = purchase(OrderStatus.PLACED, PaymentStatus.AUTHORISING)
                .stockReserved(new ActionRequired("pay_1", URI.create("http://bank")), NOW);

        assertThat(step.order().status()).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void isConfirmedWithoutAPaymentIfItCostsNothing() {
        Purchase free = new Purchase(order(OrderStatus.PLACED, Money.of(0, "GBP")), null);

        PurchaseStep step = free.stockReserved(new Unseen(), NOW);

        assertThat(step.events()).containsExactly(new OrderConfirmed(ORDER, 7, new OrderMoney(0, 0, "GBP")));
        assertThat(free.need(NOW)).isEqualTo(Need.NOTHING);
    }

    @Test
    void expiresWhenItsStockComesTooLate() {
        PurchaseStep step = purchase(OrderStatus.PLACED, null).stockReserved(new Unseen(), EXPIRY);

        assertThat(step.events())
                .containsExactly(new OrderExpired(ORDER, 7, "confirmation-overdue", new OrderMoney(0, 0, "GBP")));
    }

    @Test
    void isConfirmedEvenLateIfItIsPaid() {
        PurchaseStep step =
                purchase(OrderStatus.PLACED, PaymentStatus.AUTHORISING).stockReserved(PAID, EXPIRY);

        assertThat(step.order().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void isConfirmedWhenTheCustomerHasActed() {
        PurchaseStep step =
                purchase(OrderStatus.RESERVED, PaymentStatus.ACTION_REQUIRED).learn(PAID, NOW);

        assertThat(step.order().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(step.order().version()).isEqualTo(6);
    }

    @Test
    void isCancelledWhenItsAuthorisationIsGone() {
        PurchaseStep step =
                purchase(OrderStatus.RESERVED, PaymentStatus.AUTHORISED).learn(new Voided("pay_1"), NOW);

        assertThat(step.events())
                .containsExactly(new OrderCancelled(ORDER, 6, "payment-voided", new OrderMoney(0, 0, "GBP")));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "EXPIRED"})
    void neverComesBackToLifeButOwesWhatWasTaken(OrderStatus off) {
        PurchaseStep step = purchase(off, PaymentStatus.AUTHORISING).learn(PAID, NOW);

        assertThat(step.order()).isEqualTo(order(off));
        assertThat(step.next().owesMoney()).isTrue();
        assertThat(step.next().need(NOW)).isEqualTo(Need.GIVE_BACK);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "EXPIRED"})
    void restsWhenItIsOffAndItsMoneyIsBack(OrderStatus off) {
        PurchaseStep step = purchase(off, PaymentStatus.REFUND_DUE).learn(PAID_BACK, NOW);

        assertThat(step.order()).isEqualTo(order(off));
        assertThat(step.next().owesMoney()).isFalse();
    }

    @Test
    void isRefundedWhenAllItsMoneyWentBackAfterShipping() {
        for (OrderStatus sent : new OrderStatus[] {OrderStatus.SHIPPED, OrderStatus.DELIVERED}) {
            PurchaseStep step = purchase(sent, PaymentStatus.CAPTURED).learn(PAID_BACK, NOW);

            assertThat(step.order().status()).isEqualTo(OrderStatus.REFUNDED);
        }
    }

    @Test
    void isCancelledWhenAllItsMoneyWentBackBeforeShipping() {
        PurchaseStep step =
                purchase(OrderStatus.CONFIRMED, PaymentStatus.CAPTURED).learn(PAID_BACK, NOW);

        assertThat(step.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(step.order().reason()).isEqualTo("payment-refunded");
    }

    @ParameterizedTest
    @EnumSource
    void owesARefundWhenItIsCancelledAfterPayment(OrderStatus status) {
        PurchaseDecision decision = purchase(status, PaymentStatus.CAPTURED).cancel(Actor.STAFF, "fraud", "fraud", NOW);

        switch (decision) {
            case Refusal refusal -> assertThat(refusal.status()).isEqualTo(status);
            case PurchaseStep step -> {
                assertThat(step.next().owesMoney()).isTrue();
                assertThat(step.next().need(NOW)).isEqualTo(Need.GIVE_BACK);
            }
        }
    }

    @Test
    void outlivesAHoldThatRanOutOnceItIsConfirmed() {
        PurchaseStep pending =
                purchase(OrderStatus.RESERVED, PaymentStatus.ACTION_REQUIRED).holdRanOut(NOW);
        PurchaseStep confirmed =
                purchase(OrderStatus.CONFIRMED, PaymentStatus.CAPTURED).holdRanOut(NOW);

        assertThat(pending.events()).containsExactly(new OrderExpired(ORDER, 6, "reservation-expired"));
        assertThat(confirmed.changesNothing()).isTrue();
    }

    @Test
    void endsWhenItsStockIsSoldUnlessItIsShipped() {
        PurchaseStep pending =
                purchase(OrderStatus.RESERVED, PaymentStatus.ACTION_REQUIRED).stockLost(NOW);
        PurchaseStep confirmed =
                purchase(OrderStatus.CONFIRMED, PaymentStatus.CAPTURED).stockLost(NOW);
        PurchaseStep shipped =
                purchase(OrderStatus.SHIPPED, PaymentStatus.CAPTURED).stockLost(NOW);

        assertThat(pending.events()).containsExactly(new OrderExpired(ORDER, 6, "reservation-expired"));
        assertThat(pending.next().owesMoney()).isTrue();
        assertThat(confirmed.events())
                .containsExactly(
                        new OrderCancelled(ORDER, 6, "reservation-expired", new OrderMoney(1925, 1925, "GBP")));
        assertThat(confirmed.next().owesMoney()).isTrue();
        assertThat(shipped.changesNothing()).isTrue();
    }

    @Test
    void isChargedOnlyWhileItCanBeConfirmed() {
        Purchase open = purchase(OrderStatus.RESERVED, PaymentStatus.ACTION_REQUIRED);

        assertThat(open.need(NOW)).isEqualTo(Need.CHARGE);
        assertThat(open.need(EXPIRY)).isEqualTo(Need.NEWS);
        assertThat(purchase(OrderStatus.CONFIRMED, PaymentStatus.CAPTURED).need(NOW))
                .isEqualTo(Need.NEWS);
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingByTheSameNewsTwice(OrderStatus status) {
        Purchase once =
                purchase(status, PaymentStatus.AUTHORISING).learn(PAID, NOW).next();

        assertThat(once.learn(PAID, NOW).changesNothing()).isTrue();
    }

    @Test
    void isConfirmedWhenItsMoneyIsHeldIfThatIsTakenLater() {
        Purchase waiting = purchase(OrderStatus.RESERVED, PaymentStatus.ACTION_REQUIRED);
        Purchase later = new Purchase(waiting.order(), OrderFixtures.heldLater(PaymentStatus.ACTION_REQUIRED));

        assertThat(later.learn(new Authorised("pay_1"), NOW).order().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(waiting.learn(new Authorised("pay_1"), NOW).order().status()).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void isNotShippedBeforeItsMoneyIsTaken() {
        Purchase held = new Purchase(order(OrderStatus.CONFIRMED), OrderFixtures.heldLater(PaymentStatus.AUTHORISED));

        assertThat(held.isToBeTaken()).isTrue();
        assertThat(held.ship(new Parcel("Royal Mail", "RM1"), List.of(), List.of(), NOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isCancelledWhenWhatWasHeldCannotBeTaken() {
        Purchase held = new Purchase(order(OrderStatus.CONFIRMED), OrderFixtures.heldLater(PaymentStatus.AUTHORISED));

        assertThat(held.learn(new Declined("pay_1", "expired-card"), NOW)
                        .order()
                        .reason())
                .isEqualTo("expired-card");
        assertThat(held.learn(new Voided("pay_1"), NOW).events())
                .contains(new OrderCancelled(ORDER, 6, "payment-voided", new OrderMoney(0, 0, "GBP")));
    }
}
