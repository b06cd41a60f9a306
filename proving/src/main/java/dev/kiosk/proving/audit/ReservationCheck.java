package dev.kiosk.proving.audit;

import java.util.List;

/** An order's reservation against its order. */
final class ReservationCheck {

    private ReservationCheck() {}

    static List<Violation> check(OrderRecord record) {
        OrderFacts order = record.order();
        ReservationFacts hold = record.hold();
        if (order == null) {
            return List.of();
        }
        String status = hold == null ? "nowhere" : hold.status();
        boolean taken = status.equals("committed");
        if (order.isSold() != taken || status.equals("held")) {
            return List.of(record.violates(
                    Invariant.STOCK_AGREES, "is " + order.status() + ", and its reservation " + status));
        }
        return hold != null && taken
                ? OrderCheck.sameLines(record, order.lines(), hold.lines(), "its reservation")
                : List.of();
    }
}
