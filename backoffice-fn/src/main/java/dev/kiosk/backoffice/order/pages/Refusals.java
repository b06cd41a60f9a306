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
                String prefix = action == Action.RETURN ? OrderActions.RETURN : OrderActions.SHIP;
                yield sent.wrong(prefix + refusal.member("sku"), "At most " + refusal.member("most") + ".");
            }
            case "refund-exceeds-captured" ->
                sent.wrong(
                        OrderActions.AMOUNT,
                        "At most " + Figures.money(now.refundable(), now.order().currency()) + " can be given back.");
            case "idempotency-key-reused" ->
                sent.troubled("This form was sent before, with something else in it. Open the order again.");
            case "illegal-transition" ->
                sent.troubled("Nothing was done: the order is " + refusal.member("orderStatus")
                        + " by now, as you see below.");
            default -> sent.troubled("Nothing was done: " + refusal.said());
        };
    }
}
