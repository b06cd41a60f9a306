package dev.kiosk.order.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.RefundAnswer.Result;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.RefundAnswer.Result.UnderWay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that is given back: decided by us, made by the provider.
 *
 * @param key identifies it to who asked for it
 * @param amount minor units of the order's currency; 0 only where units were cancelled that cost nothing
 * @param reason why, as a stable kebab-case code
 * @param code why the provider refused it last; null while it did not
 * @param refusals how often it did
 * @param lines the units it is for; none where only an amount was asked for
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
        Instant requestedAt,
        List<OrderedLine> lines) {

    public Refund {
        lines = List.copyOf(lines);
    }

    private static final String OVERTAKEN = "already-refunded";

    /**
     * A wish to give money back.
     *
     * @param amount what of it is not told by the lines; 0 where there are some
     * @param lines units whose money goes back
     * @param by who wants it
     */
    public record Wish(String key, long amount, String reason, List<OrderedLine> lines, Actor by) {

        public Wish {
            lines = List.copyOf(lines);
        }

        /** One of staff's. */
        public Wish(String key, long amount, String reason, List<OrderedLine> lines) {
            this(key, amount, reason, lines, Actor.STAFF);
        }

        public Wish(String key, long amount, String reason) {
            this(key, amount, reason, List.of());
        }
    }

    static Refund of(OrderId order, RefundId id, Wish wish, Instant at) {
        return new Refund(
                id, order, wish.key(), wish.amount(), wish.reason(), RefundStatus.DUE, null, 0, at, List.of());
    }

    /** For units, with what falls on them; nothing to give is given. */
    static Refund of(OrderId order, RefundId id, Wish wish, long amount, Instant at) {
        RefundStatus status = amount == 0 ? RefundStatus.MADE : RefundStatus.DUE;
        return new Refund(id, order, wish.key(), amount, wish.reason(), status, null, 0, at, wish.lines());
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
        return reason.equals(wish.reason())
                && lines.equals(wish.lines())
                && (amount == wish.amount() || !lines.isEmpty());
    }

    private Refund in(RefundStatus next, @Nullable String why, int refused) {
        return new Refund(id, order, key, amount, reason, next, why, refused, requestedAt, lines);
    }
}
