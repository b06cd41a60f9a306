package dev.kiosk.backoffice.order.pages;

import dev.kiosk.contracts.staff.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff do with an order. */
enum Action {
    PAID,
    SHIP,
    DELIVER,
    CANCEL,
    ACCEPT_RETURN,
    REFUSE_RETURN,
    RETURN,
    REFUND,
    CANCEL_LINES,
    REFUND_LINES;

    /** What whoever does it has to be allowed. */
    Permission needs() {
        return switch (this) {
            case PAID, REFUND, REFUND_LINES -> Permission.MONEY_CHANGE;
            case SHIP, DELIVER, CANCEL, ACCEPT_RETURN, REFUSE_RETURN, RETURN, CANCEL_LINES -> Permission.ORDERS_CHANGE;
        };
    }

    /** By the last part of its address. */
    static Optional<Action> of(String command) {
        return Arrays.stream(values())
                .filter(action ->
                        action.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(command))
                .findFirst();
    }
}
