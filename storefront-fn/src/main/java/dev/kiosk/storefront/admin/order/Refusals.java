package dev.kiosk.storefront.admin.order;

import dev.kiosk.storefront.admin.functions.FunctionRefusal;
import dev.kiosk.storefront.admin.order.OrderFile.Opened;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.admin.web.Sent;

/** Why order-fn refused, at the field that can mend it. */
final class Refusals {

    private Refusals() {}

    static Sent explain(Action action, Opened now, Sent sent, FunctionRefusal refusal) {
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
