package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.OrderClient;
import dev.kiosk.backoffice.client.OrderDetails;
import dev.kiosk.backoffice.client.OrderDetails.Goods;
import dev.kiosk.backoffice.order.pages.OrderFile.Opened;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.ui.page.Uuids;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks what was typed, and hands it to order-fn, which decides. A wish that is sent twice is one wish. */
@Component
class OrderActions {

    static final String STATEMENT = "statement";
    static final String CARRIER = "carrier";
    static final String TRACKING = "tracking";
    static final String SHIP = "ship.";
    static final String RETURN = "return.";
    static final String CANCEL = "cancel.";
    static final String REFUND = "refund.";
    static final String CANCEL_REASON = "cancel-reason";
    static final String RETURN_REASON = "return-reason";
    static final String REFUND_REASON = "refund-reason";
    static final String CANCEL_LINES_REASON = "cancel-lines-reason";
    static final String REFUND_LINES_REASON = "refund-lines-reason";
    static final String AMOUNT = "refund-amount";
    static final String WISH = "wish";
    static final String INSTRUCTIONS = "instructions.";
    static final String EXPLANATION = "explanation.";

    private static final int LONGEST = 200;
    private static final int LONGEST_ANSWER = 2000;

    private final OrderClient orders;

    OrderActions(OrderClient orders) {
        this.orders = orders;
    }

    /** The form, with what is wrong with it. */
    SentForm check(Action action, Opened opened, SentForm sent) {
        return switch (action) {
            case PAID ->
                sent.value(STATEMENT).isEmpty() ? sent : sent.requireText(STATEMENT, "The bank's own number", LONGEST);
            case SHIP ->
                isRecorded(opened.order(), sent)
                        ? sent.troubled(
                                "A parcel with this carrier and number is recorded already. Nothing was done twice.")
                        : units(parcel(sent), SHIP, opened).sent();
            case DELIVER -> sent;
            case CANCEL -> reason(sent, CANCEL_REASON, Reasons.CANCELLATION);
            case ACCEPT_RETURN -> answer(sent, INSTRUCTIONS, "What the customer is to do");
            case REFUSE_RETURN -> answer(sent, EXPLANATION, "Why it is not taken back");
            case RETURN ->
                units(reason(sent, RETURN_REASON, Reasons.RETURN).requireKey(), RETURN, opened)
                        .sent();
            case REFUND ->
                reason(sent, REFUND_REASON, Reasons.REFUND)
                        .requireKey()
                        .requireAmount(AMOUNT, currency(opened.order()));
            case CANCEL_LINES ->
                units(reason(sent, CANCEL_LINES_REASON, Reasons.CANCELLATION).requireKey(), CANCEL, opened)
                        .sent();
            case REFUND_LINES ->
                units(reason(sent, REFUND_LINES_REASON, Reasons.REFUND).requireKey(), REFUND, opened)
                        .sent();
        };
    }

    Mono<?> run(Action action, Opened opened, SentForm sent) {
        UUID id = opened.order().orderId();
        return switch (action) {
            case PAID -> orders.transferReceived(id, sent.value(STATEMENT));
            case SHIP ->
                orders.ship(
                        id,
                        sent.value(CARRIER),
                        sent.value(TRACKING),
                        units(sent, SHIP, opened).lines());
            case DELIVER -> orders.deliver(id);
            case CANCEL -> orders.cancel(id, sent.value(CANCEL_REASON));
            case ACCEPT_RETURN -> orders.acceptReturn(id, wish(sent).orElseThrow(), said(sent, INSTRUCTIONS));
            case REFUSE_RETURN -> orders.refuseReturn(id, wish(sent).orElseThrow(), said(sent, EXPLANATION));
            case RETURN ->
                orders.takeBack(
                        id,
                        sent.value(RETURN_REASON),
                        units(sent, RETURN, opened).lines(),
                        sent.value("key"));
            case REFUND ->
                orders.refund(id, minorUnits(sent, opened.order()), sent.value(REFUND_REASON), sent.value("key"));
            case CANCEL_LINES ->
                orders.cancelLines(
                        id,
                        sent.value(CANCEL_LINES_REASON),
                        units(sent, CANCEL, opened).lines(),
                        sent.value("key"));
            case REFUND_LINES ->
                orders.refundLines(
                        id,
                        sent.value(REFUND_LINES_REASON),
                        units(sent, REFUND, opened).lines(),
                        sent.value("key"));
        };
    }

    /** Whether the order is already as this wish would make it: the form was sent a second time. */
    boolean isDone(Action action, Opened now, SentForm sent) {
        OrderDetails order = now.order();
        return switch (action) {
            case PAID -> order.status().equals("confirmed");
            case DELIVER -> order.status().equals("delivered");
            case CANCEL ->
                order.status().equals("cancelled") && sent.value(CANCEL_REASON).equals(order.reason());
            case SHIP, ACCEPT_RETURN, REFUSE_RETURN, RETURN, REFUND, CANCEL_LINES, REFUND_LINES -> false;
        };
    }

    private static SentForm answer(SentForm sent, String prefix, String label) {
        return wish(sent).isPresent()
                ? sent.requireText(prefix + sent.value(WISH), label, LONGEST_ANSWER)
                : sent.troubled("This form is not one of ours.");
    }

    private static Optional<UUID> wish(SentForm sent) {
        return Uuids.parse(sent.value(WISH));
    }

    private static String said(SentForm sent, String prefix) {
        return sent.value(prefix + sent.value(WISH));
    }

    private static boolean isRecorded(OrderDetails order, SentForm sent) {
        return TypedText.normal(sent.value(CARRIER)).equals(order.carrier())
                && TypedText.normal(sent.value(TRACKING)).equals(order.tracking());
    }

    private static SentForm parcel(SentForm sent) {
        return sent.requireText(CARRIER, "The carrier", LONGEST).requireText(TRACKING, "The tracking number", LONGEST);
    }

    /** How much of what was wished before is left order-fn knows better: the same a second time is none. */
    private static Units units(SentForm sent, String prefix, Opened opened) {
        return Units.read(sent, prefix, opened.goods(), prefix.equals(SHIP) ? Goods::toShip : Goods::quantity);
    }

    private static SentForm reason(SentForm sent, String field, Reasons reasons) {
        return reasons.has(sent.value(field)) ? sent : sent.wrong(field, "Choose a reason.");
    }

    private static Currency currency(OrderDetails order) {
        return Currency.getInstance(order.currency());
    }

    private static long minorUnits(SentForm sent, OrderDetails order) {
        return Typed.amount(TypedText.normal(sent.value(AMOUNT)), currency(order))
                .orElseThrow();
    }
}
