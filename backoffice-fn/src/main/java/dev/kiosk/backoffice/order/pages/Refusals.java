package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.order.pages.OrderFile.Opened;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.SentForm;

/** Why order-fn refused, at the field that can mend it. */
final class Refusals {

    private Refusals() {}

    static SentForm explain(Action action, Opened now, SentForm sent, FunctionRefusal refusal) {
        return switch (refusal.name()) {
            case "too-many-units" -> {
                String prefix = prefix(action);
                yield sent.wrong(prefix + refusal.member("sku"), "At most " + refusal.member("most") + ".");
            }
            case "refund-exceeds-captured" ->
                sent.wrong(
                        OrderActions.AMOUNT,
                        "At most " + Figures.money(now.refundable(), now.order().currency()) + " can be given back.");
            case "payment-disputed" ->
                sent.troubled(
                        "Nothing was done: the customer's bank asks the money back, and until that is decided nothing is shipped.");
            case "idempotency-key-reused" ->
                sent.troubled("This form was sent before, with something else in it. Open the order again.");
            case "return-answered" ->
                sent.troubled("Nothing was done: the return is " + refusal.member("returnStatus")
                        + " by now, as you see below.");
            case "illegal-transition" ->
                sent.troubled("Nothing was done: the order is " + refusal.member("orderStatus")
                        + " by now, as you see below.");
            default -> sent.troubled("Nothing was done: " + refusal.said());
        };
    }

    private static String prefix(Action action) {
        return switch (action) {
            case RETURN -> OrderActions.RETURN;
            case CANCEL, CANCEL_LINES -> OrderActions.CANCEL;
            case REFUND, REFUND_LINES -> OrderActions.REFUND;
            case PAID, SHIP, DELIVER, ACCEPT_RETURN, REFUSE_RETURN -> OrderActions.SHIP;
        };
    }
}
