package dev.kiosk.storefront.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shop says to who wants to pay by another means. */
public sealed interface RetryDecision {

    /** The order decides. */
    record Taken(PaymentRetry retry) implements RetryDecision {}

    /** The same was asked for before. */
    record Repeated() implements RetryDecision {}

    /** Something else was asked for before, by the same key. */
    record KeyReused() implements RetryDecision {}

    /** What became of the last attempt is not known yet. */
    record UnderWay() implements RetryDecision {}

    /** The order waits for no payment, or not any more. */
    record NotPayable(OrderStatus status) implements RetryDecision {}

    /**
     * @param earlier all that was asked for
     * @param key null for none
     */
    static RetryDecision of(
            OrderView order,
            List<PaymentRetry> earlier,
            @Nullable IdempotencyKey key,
            String fingerprint,
            Instant now) {
        for (PaymentRetry one : earlier) {
            if (key != null && key.equals(one.key())) {
                return one.fingerprint().equals(fingerprint) ? new Repeated() : new KeyReused();
            }
        }
        PaymentStanding payment = order.payment();
        boolean repeated = key == null
                && payment != null
                && earlier.stream()
                        .anyMatch(one -> one.after().equals(payment.payment())
                                && one.fingerprint().equals(fingerprint));
        return repeated ? new Repeated() : fresh(order, key, fingerprint, now);
    }

    private static RetryDecision fresh(OrderView order, @Nullable IdempotencyKey key, String fingerprint, Instant now) {
        UUID after = order.mayBePaidAfter(now);
        if (after != null) {
            return new Taken(new PaymentRetry(after, key, fingerprint));
        }
        PaymentStanding payment = order.payment();
        boolean undecided = order.status().isUndecided() && !order.cancellationIsAsked();
        boolean unknown = payment == null || payment.followed() || payment.stage() == PaymentStanding.Stage.CAPTURED;
        return undecided && unknown ? new UnderWay() : new NotPayable(order.status());
    }
}
