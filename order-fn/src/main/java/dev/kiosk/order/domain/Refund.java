package dev.kiosk.order.domain;

import dev.kiosk.order.domain.RefundAnswer.Result;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.RefundAnswer.Result.UnderWay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that staff give back: decided by us, made by the provider.
 *
 * @param key identifies it to who asked for it
 * @param amount minor units of the order's currency
 * @param reason why, as a stable kebab-case code
 * @param code why the provider refused it last; null while it did not
 * @param refusals how often it did
 */
public record Refund(
        RefundId id,
        OrderId order,
        String key,
        long amount,
        String reason,
        RefundStatus status,
        @Nullable String code,
        int refusals,
        Instant requestedAt) {

    private static final String OVERTAKEN = "already-refunded";

    /** A wish of staff's. */
    public record Wish(String key, long amount, String reason) {}

    static Refund of(OrderId order, RefundId id, Wish wish, Instant at) {
        return new Refund(id, order, wish.key(), wish.amount(), wish.reason(), RefundStatus.DUE, null, 0, at);
    }

    /** After the provider answered; one that ended stays as it is. */
    public Refund after(Result result) {
        if (status != RefundStatus.DUE) {
            return this;
        }
        return switch (result) {
            case Made _ -> in(RefundStatus.MADE, null, refusals);
            case UnderWay _ -> this;
            case Refused(String why) ->
                in(refusals + 1 < Payment.RAISED_AFTER ? RefundStatus.DUE : RefundStatus.FAILED, why, refusals + 1);
        };
    }

    /** All the money of its payment went back by another way, so there is nothing left to give; nobody needs to see to it. */
    public Refund overtaken() {
        return status == RefundStatus.DUE ? in(RefundStatus.FAILED, OVERTAKEN, refusals) : this;
    }

    /** The provider refused it so often that people have to see to it. */
    public boolean needsPeople() {
        return status == RefundStatus.FAILED && !OVERTAKEN.equals(code);
    }

    public boolean isDue() {
        return status == RefundStatus.DUE;
    }

    boolean is(Wish wish) {
        return amount == wish.amount() && reason.equals(wish.reason());
    }

    private Refund in(RefundStatus next, @Nullable String why, int refused) {
        return new Refund(id, order, key, amount, reason, next, why, refused, requestedAt);
    }
}
