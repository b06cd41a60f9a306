package dev.kiosk.order.domain;

/**
 * What a provider answers to the wish to give money back.
 *
 * @param payment how the payment stands after it
 */
public record RefundAnswer(Result result, ProviderPayment payment) {

    /** What became of this very refund. */
    public sealed interface Result {

        /** The money is on the customer's account. */
        record Made() implements Result {}

        /** It will be, or it will not; the same wish again tells. */
        record UnderWay() implements Result {}

        /** @param code why not, as a stable kebab-case code; the same wish again may be granted */
        record Refused(String code) implements Result {}
    }

    /** As it concerns the payment alone; a refusal is part of the news. */
    public ProviderPayment news() {
        return result instanceof Result.Refused(String code) && payment instanceof ProviderPayment.Captured taken
                ? new ProviderPayment.Captured(taken.ref(), taken.amount(), taken.refunded(), taken.dispute(), code)
                : payment;
    }
}
