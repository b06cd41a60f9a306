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
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we know of an attempt to pay for an order; after one that came to nothing there may be another, which is a payment of its
 * own. The truth lies with the provider: the only way on is to learn what it says, and old
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

    private static final String VOIDED = "payment-voided";

    /** A payment that learned something; {@code what} holds timeline codes. */
    public record Change(Payment next, List<Note> what, List<EventData> events) {

        public Change {
            what = List.copyOf(what);
            events = List.copyOf(events);
        }
    }

    /** What the timeline says of it. */
    public record Note(String what, @Nullable String why) {}

    /** @param retryUntil until when the order waits for another means of payment if this one comes to nothing; null if it does not */
    public Change learn(ProviderPayment news, @Nullable Instant retryUntil) {
        return switch (news) {
            case Unseen _ -> unchanged();
            case ActionRequired action -> status == PaymentStatus.AUTHORISING ? asked(action) : unchanged();
            case Authorised(String ref) -> status.isOpen() ? authorised(ref) : unchanged();
            case Declined(String ref, String code) -> status.isOpen() ? failed(ref, code, retryUntil) : unchanged();
            case NotPayable(String ref, String code) -> status.isOpen() ? failed(ref, code, null) : unchanged();
            case Voided(String ref) -> status.isOpen() ? voided(ref, retryUntil) : unchanged();
            case Captured taken -> counted(taken);
        };
    }

    /** The same, by an id that its provider may have told somebody else first. */
    Payment perhapsKnownAs(String ref) {
        return providerRef == null ? known(ref, status, captured, refunded, failureCode) : this;
    }

    /** One that the provider is to be asked for. */
    public static Payment of(
            OrderId order, PaymentId id, String provider, Money amount, CaptureAt captureAt, Instant now) {
        return new Payment(
                id, order, provider, null, PaymentStatus.AUTHORISING, amount, 0, 0, null, null, now, captureAt, 0);
    }

    /** All that the order waits for: less than the whole amount is not. */
    public boolean isPromised() {
        return (status == PaymentStatus.CAPTURED && captured >= amount.minorUnits())
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

    /** The provider may have taken money, or be about to, without our knowing. */
    boolean isUnknown() {
        return switch (status) {
            case AUTHORISING, ACTION_REQUIRED -> true;
            case AUTHORISED -> captureAt == CaptureAt.CONFIRMATION;
            case CAPTURED, REFUND_DUE, REFUNDED, FAILED, VOIDED -> false;
        };
    }

    /** Minor units that go back because the order was called off. */
    long toGiveBack() {
        long withheld = dispute == null ? 0 : dispute.withheld();
        return status == PaymentStatus.REFUND_DUE ? Math.max(0, captured - refunded - withheld) : 0;
    }

    /** The order is off: what was taken has to go back. */
    public Payment orderCalledOff() {
        return status == PaymentStatus.CAPTURED ? in(PaymentStatus.REFUND_DUE) : this;
    }

    private Change unchanged() {
        return new Change(this, List.of(), List.of());
    }

    private Change asked(ActionRequired action) {
        Payment next = known(action.ref(), PaymentStatus.ACTION_REQUIRED, captured, refunded, failureCode)
                .with(action.actionUrl(), refusals, dispute);
        return new Change(
                next, List.of(new Note("payment-action-required", null)), List.of(request(action.actionUrl())));
    }

    private Change authorised(String ref) {
        return status == PaymentStatus.AUTHORISED
                ? unchanged()
                : new Change(
                        known(ref, PaymentStatus.AUTHORISED, captured, refunded, null),
                        List.of(new Note("payment-authorised", null)),
                        List.of());
    }

    private Change failed(@Nullable String ref, String code, @Nullable Instant retryUntil) {
        return new Change(
                known(ref, PaymentStatus.FAILED, captured, refunded, code),
                List.of(new Note("payment-failed", code)),
                List.of(failure(code, retryUntil)));
    }

    private EventData failure(String code, @Nullable Instant retryUntil) {
        return new PaymentFailed(order.value(), id.value(), amount.minorUnits(), currency(), code, retryUntil);
    }

    /** Of one that waited for its customer nothing was held yet: it came to nothing as a decline does. */
    private Change voided(@Nullable String ref, @Nullable Instant retryUntil) {
        return status == PaymentStatus.ACTION_REQUIRED && retryUntil != null
                ? failed(ref, VOIDED, retryUntil)
                : new Change(
                        known(ref, PaymentStatus.VOIDED, captured, refunded, null),
                        List.of(new Note(VOIDED, null)),
                        List.of());
    }

    /** What was said last of one that waits for its customer, or came to nothing; by the same identity. */
    Optional<EventData> said(@Nullable Instant retryUntil) {
        return switch (status) {
            case ACTION_REQUIRED -> Optional.of(request(Objects.requireNonNull(actionUrl)));
            case FAILED -> Optional.of(failure(Objects.requireNonNull(failureCode), retryUntil));
            case AUTHORISING, AUTHORISED, CAPTURED, REFUND_DUE, REFUNDED, VOIDED -> Optional.empty();
        };
    }

    private EventData request(URI url) {
        return new PaymentActionRequired(order.value(), id.value(), amount.minorUnits(), currency(), url);
    }

    /** Amounts only grow, so what is older than what we know adds nothing. */
    private Change counted(Captured news) {
        Dispute told = news.dispute();
        return told == null || (dispute != null && !dispute.isOlderThan(told))
                ? countedAlone(news, List.of())
                : with(actionUrl, refusals, told).countedAlone(news, List.of(new Note(told.what(), told.reason())));
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
        return new Change(payment.with(payment.actionUrl, payment.refusals + 1, payment.dispute), what, events);
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

    private Payment with(@Nullable URI url, int refused, @Nullable Dispute told) {
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
                url,
                openedAt,
                captureAt,
                refused,
                told);
    }

    private String currency() {
        return amount.currency().getCurrencyCode();
    }
}
