package dev.kiosk.order.domain;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we know of an order's payment. The truth lies with the provider: the only way on is to learn what it says, and old
 * news changes nothing.
 *
 * <pre>
 *   AUTHORISING ──▶ ACTION_REQUIRED ──▶ AUTHORISED ──▶ CAPTURED ──────────────┐
 *        │                 │                │             │ order called off  ▼
 *        └─────────────────┴────────────────┤             └──▶ REFUND_DUE ──▶ REFUNDED
 *                                           └──▶ FAILED | VOIDED
 * </pre>
 *
 * What is lost to a dispute counts as given back, so REFUNDED is a payment of which nothing is left.
 *
 * @param captured minor units taken
 * @param refunded minor units of it given back
 * @param openedAt when the provider was first to be asked
 * @param captureAt when what is held is to be taken
 * @param refusals how often the provider would not give back what is due
 * @param dispute the last, if there was one
 */
public record Payment(
        PaymentId id,
        OrderId order,
        String provider,
        @Nullable String providerRef,
        PaymentStatus status,
        Money amount,
        long captured,
        long refunded,
        @Nullable String failureCode,
        @Nullable URI actionUrl,
        Instant openedAt,
        CaptureAt captureAt,
        int refusals,
        @Nullable Dispute dispute) {

    /** One that nobody disputes. */
    public Payment(
            PaymentId id,
            OrderId order,
            String provider,
            @Nullable String providerRef,
            PaymentStatus status,
            Money amount,
            long captured,
            long refunded,
            @Nullable String failureCode,
            @Nullable URI actionUrl,
            Instant openedAt,
            CaptureAt captureAt,
            int refusals) {
        this(
                id,
                order,
                provider,
                providerRef,
                status,
                amount,
                captured,
                refunded,
                failureCode,
                actionUrl,
                openedAt,
                captureAt,
                refusals,
                null);
    }

    /** So many refusals to give money back, and people have to see to it. */
    public static final int RAISED_AFTER = 5;

    /** What the timeline says then. */
    public static final String REFUND_FAILED = "refund-failed";

    /** A payment that learned something; {@code what} holds timeline codes. */
    public record Change(Payment next, List<Note> what, List<EventData> events) {

        public Change {
            what = List.copyOf(what);
            events = List.copyOf(events);
        }
    }

    /** What the timeline says of it. */
    public record Note(String what, @Nullable String why) {}

    public Change learn(ProviderPayment news) {
        return switch (news) {
            case Unseen _ -> unchanged();
            case ActionRequired action -> status == PaymentStatus.AUTHORISING ? asked(action) : unchanged();
            case Authorised(String ref) -> status.isOpen() ? authorised(ref) : unchanged();
            case Declined declined -> status.isOpen() ? declined(declined) : unchanged();
            case Voided(String ref) -> status.isOpen() ? voided(ref) : unchanged();
            case Captured taken -> counted(taken);
        };
    }

    /** The same, by an id that its provider may have told somebody else first. */
    Payment perhapsKnownAs(String ref) {
        return providerRef == null ? known(ref, status, captured, refunded, failureCode) : this;
    }

    /** All that the order waits for. */
    public boolean isPromised() {
        return status == PaymentStatus.CAPTURED
                || (status == PaymentStatus.AUTHORISED && captureAt == CaptureAt.SHIPPING);
    }

    /** Minor units that a dispute took. */
    public long lost() {
        return dispute == null ? 0 : dispute.lost();
    }

    /** Nothing is to be shipped for it: the money is asked back, or gone. */
    public boolean isWithheld() {
        return dispute != null && dispute.withheld() > 0;
    }

    /** The order is off: what was taken has to go back. */
    public Payment orderCalledOff() {
        return status == PaymentStatus.CAPTURED ? in(PaymentStatus.REFUND_DUE) : this;
    }

    private Change unchanged() {
        return new Change(this, List.of(), List.of());
    }

    private Change asked(ActionRequired action) {
        Payment next = new Payment(
                id,
                order,
                provider,
                action.ref(),
                PaymentStatus.ACTION_REQUIRED,
                amount,
                captured,
                refunded,
                failureCode,
                action.actionUrl(),
                openedAt,
                captureAt,
                refusals,
                dispute);
        EventData event = new PaymentActionRequired(
                order.value(), id.value(), amount.minorUnits(), currency(), action.actionUrl());
        return new Change(next, List.of(new Note("payment-action-required", null)), List.of(event));
    }

    private Change authorised(String ref) {
        return status == PaymentStatus.AUTHORISED
                ? unchanged()
                : new Change(
                        known(ref, PaymentStatus.AUTHORISED, captured, refunded, null),
                        List.of(new Note("payment-authorised", null)),
                        List.of());
    }

    private Change declined(Declined declined) {
        return new Change(
                known(declined.ref(), PaymentStatus.FAILED, captured, refunded, declined.code()),
                List.of(new Note("payment-failed", declined.code())),
                List.of(new PaymentFailed(
                        order.value(), id.value(), amount.minorUnits(), currency(), declined.code())));
    }

    private Change voided(@Nullable String ref) {
        return new Change(
                known(ref, PaymentStatus.VOIDED, captured, refunded, null),
                List.of(new Note("payment-voided", null)),
                List.of());
    }

    /** Amounts only grow, so what is older than what we know adds nothing. */
    private Change counted(Captured news) {
        Dispute told = news.dispute();
        return told == null || (dispute != null && !dispute.isOlderThan(told))
                ? countedAlone(news, List.of())
                : disputedBy(told).countedAlone(news, List.of(new Note(told.what(), told.reason())));
    }

    private Change countedAlone(Captured news, List<Note> before) {
        long taken = Math.max(captured, news.amount());
        long back = Math.max(refunded, news.refunded());
        List<Note> what = new ArrayList<>(before);
        List<EventData> events = new ArrayList<>();
        if (taken > captured) {
            what.add(new Note("payment-captured", null));
            events.add(new PaymentCaptured(order.value(), id.value(), taken - captured, currency()));
        }
        if (back > refunded) {
            what.add(new Note("payment-refunded", null));
            events.add(new PaymentRefunded(order.value(), id.value(), back - refunded, currency()));
        }
        Payment next = known(news.ref(), afterCounting(taken, back), taken, back, news.refusal());
        return next.status == PaymentStatus.REFUND_DUE && news.refusal() != null
                ? refused(next, news.refusal(), what, events)
                : new Change(next, what, events);
    }

    private static Change refused(Payment payment, String code, List<Note> what, List<EventData> events) {
        if (payment.refusals + 1 == RAISED_AFTER) {
            what.add(new Note(REFUND_FAILED, code));
        }
        return new Change(payment.refusedAgain(), what, events);
    }

    private Payment disputedBy(Dispute told) {
        return new Payment(
                id,
                order,
                provider,
                providerRef,
                status,
                amount,
                captured,
                refunded,
                failureCode,
                actionUrl,
                openedAt,
                captureAt,
                refusals,
                told);
    }

    private Payment refusedAgain() {
        return new Payment(
                id,
                order,
                provider,
                providerRef,
                status,
                amount,
                captured,
                refunded,
                failureCode,
                actionUrl,
                openedAt,
                captureAt,
                refusals + 1,
                dispute);
    }

    private PaymentStatus afterCounting(long taken, long back) {
        if (back + lost() >= taken) {
            return PaymentStatus.REFUNDED;
        }
        return status == PaymentStatus.REFUND_DUE ? PaymentStatus.REFUND_DUE : PaymentStatus.CAPTURED;
    }

    private Payment in(PaymentStatus next) {
        return known(providerRef, next, captured, refunded, failureCode);
    }

    private Payment known(@Nullable String ref, PaymentStatus next, long taken, long back, @Nullable String code) {
        return new Payment(
                id, order, provider, ref, next, amount, taken, back, code, actionUrl, openedAt, captureAt, refusals,
                dispute);
    }

    private String currency() {
        return amount.currency().getCurrencyCode();
    }
}
