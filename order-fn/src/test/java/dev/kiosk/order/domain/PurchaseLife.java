package dev.kiosk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.order.domain.Bank.Card;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One order with everything around it that may go wrong: the bank, answers of the bank that are on their way or lost, and all
 * that was told. After each change it requires what must always hold.
 */
final class PurchaseLife {

    private static final Set<OrderStatus> NONE = Set.of();
    private static final Map<OrderStatus, Set<OrderStatus>> MOVES = Map.of(
            OrderStatus.PLACED,
            Set.of(OrderStatus.RESERVED, OrderStatus.REJECTED, OrderStatus.CANCELLED, OrderStatus.EXPIRED),
            OrderStatus.RESERVED,
            Set.of(OrderStatus.RESERVED, OrderStatus.CONFIRMED, OrderStatus.CANCELLED, OrderStatus.EXPIRED),
            OrderStatus.CONFIRMED,
            Set.of(OrderStatus.SHIPPED, OrderStatus.CANCELLED),
            OrderStatus.SHIPPED,
            Set.of(OrderStatus.DELIVERED, OrderStatus.REFUNDED),
            OrderStatus.DELIVERED,
            Set.of(OrderStatus.REFUNDED));

    private final Bank bank;
    private final List<Heard> heard = new ArrayList<>();
    private final List<EventData> told = new ArrayList<>();
    private Purchase purchase = OrderFixtures.purchase(OrderStatus.PLACED, null);
    private Instant now = OrderFixtures.NOW;

    private int attempts;

    PurchaseLife(Bank bank, Card card) {
        this.bank = bank;
        bank.issue(OrderFixtures.PAYMENT_ID, card);
    }

    /** What the bank said of an attempt. */
    private record Heard(PaymentId about, ProviderPayment news) {}

    Purchase purchase() {
        return purchase;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The event that stock is held arrives: the payment is written down and the bank is asked. */
    void stockIsHeld(boolean answerArrives) {
        if (purchase.payment() == null) {
            purchase = new Purchase(purchase.order(), OrderFixtures.payment(PaymentStatus.AUTHORISING));
        }
        askTheBank(answerArrives);
    }

    /** Does with the bank what the purchase needs; the effect is there even if the answer is lost. */
    void askTheBank(boolean answerArrives) {
        if (purchase.payment() == null) {
            return;
        }
        ProviderPayment answer = switch (purchase.need(now)) {
            case CHARGE -> charge();
            case GIVE_BACK -> giveBack();
            case NEWS, NOTHING -> bank.truth(last());
        };
        if (answerArrives) {
            heard.add(new Heard(last(), answer));
        }
    }

    /** The customer pays by another means, if that is possible, after the last attempt or after none that was ever made. */
    void payByAnotherMeans(Card card, boolean answerArrives) {
        if (purchase.payment() == null || !purchase.mayRetry(last(), now)) {
            return;
        }
        boolean waits = purchase.payment().status() == PaymentStatus.ACTION_REQUIRED;
        ProviderPayment released = waits ? bank.release(last()) : new Unseen();
        if (released.holdsMoney()) {
            apply(purchase.learn(released, now));
            return;
        }
        PaymentId id = new PaymentId(new UUID(1, ++attempts));
        bank.issue(id, card);
        Payment next = Payment.of(
                purchase.order().id(), id, "sandbox", purchase.order().total(), CaptureAt.CONFIRMATION, now);
        if (purchase.retry(last(), released, next, "tok_" + attempts, now) instanceof RetryDecision.Opened opened) {
            apply(opened.step());
            askTheBank(answerArrives);
        }
    }

    private PaymentId last() {
        return purchase.requirePayment().id();
    }

    /** What the bank said some time ago is recorded, for the first time or again. */
    void record(int which, boolean withTheStock) {
        if (heard.isEmpty()) {
            return;
        }
        Heard said = heard.get(Math.floorMod(which, heard.size()));
        ProviderPayment news = purchase.about(said.about(), said.news());
        if (purchase.order().status().isOff() && news.holdsMoney()) {
            return; // the event comes again, and then the money goes back
        }
        apply(withTheStock ? purchase.stockReserved(news, now) : purchase.learn(news, now));
    }

    void stockIsRefused() {
        apply(purchase.stockRejected(now));
    }

    void stockIsLost() {
        apply(purchase.stockLost(now));
    }

    void cancel() {
        decide(purchase.cancel(Actor.CUSTOMER, "cancelled-by-customer", "changed my mind", now));
    }

    void ship() {
        decide(purchase.ship(new Parcel("Royal Mail", "RM1"), List.of(), List.of(), now));
    }

    void deliver() {
        decide(purchase.deliver(now));
    }

    void sweep() {
        if (purchase.order().isOverdue(now)) {
            apply(purchase.expire(now));
        }
        settle();
    }

    void customerAnswers(boolean agrees) {
        bank.customerAnswers(agrees);
    }

    /** Nothing goes wrong any more, and time passes. */
    void comeToRest() {
        pass(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            sweep();
        }
    }

    void requireRest() {
        Order order = purchase.order();
        Payment payment = purchase.payment();
        assertThat(order.status().isPending()).as("pending: %s", order).isFalse();
        assertThat(purchase.needsProvider()
                        && Objects.requireNonNull(payment).status().isUnsettled())
                .as("unsettled: %s", payment)
                .isFalse();
        long kept = bank.taken() - bank.givenBack();
        assertThat(kept)
                .as("kept for %s", order)
                .isEqualTo(isSold(order) ? order.total().minorUnits() : 0);
        if (order.status().isOff()) {
            assertThat(payment != null && bank.truth(payment.id()).holdsMoney())
                    .as("held: %s", bank)
                    .isFalse();
        }
        assertThat(sumOf(PaymentCaptured.class)).isEqualTo(bank.taken());
        assertThat(sumOf(PaymentRefunded.class)).isEqualTo(bank.givenBack());
    }

    private void settle() {
        if (purchase.payment() != null && (purchase.needsProvider() || purchase.owesMoney())) {
            askTheBank(true);
            apply(purchase.learn(heard.getLast().news(), now));
        }
    }

    private ProviderPayment charge() {
        Payment payment = Objects.requireNonNull(purchase.payment());
        ProviderPayment asked =
                payment.status() == PaymentStatus.AUTHORISING ? bank.authorise(last()) : bank.truth(last());
        return asked instanceof Authorised
                ? bank.capture(last(), payment.amount().minorUnits())
                : asked;
    }

    /** What the bank has not seen by now never happens: nothing that was sent to it is still under way. */
    private ProviderPayment giveBack() {
        if (bank.truth(last()) instanceof Unseen) {
            return new Voided(null);
        }
        bank.release(last());
        return bank.refundAll(last());
    }

    private void decide(PurchaseDecision decision) {
        switch (decision) {
            case Refusal _ -> {}
            case PurchaseStep step -> apply(step);
        }
    }

    private void apply(PurchaseStep step) {
        requireAllowed(purchase, step);
        purchase = step.next();
        if (purchase.payment() != null) {
            assertThat(bank.holdsMoneyBeside(last()))
                    .as("held for an earlier attempt")
                    .isFalse();
        }
        told.addAll(step.events());
        requireToldOnce();
    }

    private static void requireAllowed(Purchase before, PurchaseStep step) {
        Order was = before.order();
        Order is = step.next().order();
        assertThat(is.version() - was.version()).isBetween(0L, 2L);
        boolean another = before.payment() != null
                && !before.requirePayment().id().equals(step.next().paymentId());
        assertThat(is.status() == was.status()).isEqualTo(another || is.version() == was.version());
        assertThat(another).isEqualTo(!is.paymentToken().equals(was.paymentToken()));
        assertThat(reaches(was.status(), is.status(), is.version() - was.version()))
                .as("%s after %s", is.status(), was.status())
                .isTrue();
        assertThat(is.total()).isEqualTo(was.total());
        Payment payment = step.next().payment();
        if (payment != null) {
            assertThat(payment.refunded()).isBetween(0L, payment.captured());
            assertThat(payment.captured()).isBetween(0L, payment.amount().minorUnits());
        }
        assertThat(is.status() == OrderStatus.CONFIRMED && was.status() != OrderStatus.CONFIRMED)
                .as("confirmed and paid for")
                .isEqualTo(step.events().stream().anyMatch(OrderConfirmed.class::isInstance));
    }

    private static boolean reaches(OrderStatus from, OrderStatus to, long moves) {
        if (moves == 0) {
            return from == to;
        }
        return MOVES.getOrDefault(from, NONE).stream().anyMatch(next -> reaches(next, to, moves - 1));
    }

    private void requireToldOnce() {
        for (Class<?> once : List.of(
                OrderConfirmed.class,
                OrderRejected.class,
                OrderCancelled.class,
                OrderExpired.class,
                OrderShipped.class,
                OrderDelivered.class)) {
            assertThat(told).as("%s", once).filteredOn(once::isInstance).hasSizeLessThan(2);
        }
        assertThat(sumOf(PaymentCaptured.class)).isLessThanOrEqualTo(bank.taken());
        assertThat(sumOf(PaymentRefunded.class)).isLessThanOrEqualTo(bank.givenBack());
    }

    private long sumOf(Class<? extends EventData> type) {
        return told.stream()
                .filter(type::isInstance)
                .mapToLong(event -> switch (event) {
                    case PaymentCaptured captured -> captured.amount();
                    case PaymentRefunded refunded -> refunded.amount();
                    default -> 0;
                })
                .sum();
    }

    private static boolean isSold(Order order) {
        return switch (order.status()) {
            case CONFIRMED, SHIPPED, DELIVERED -> true;
            case PLACED, RESERVED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> false;
        };
    }
}
