package dev.kiosk.chaos.audit;

import java.util.List;

/** An order's reservation against its order. */
final class HoldCheck {

    private HoldCheck() {}

    static List<Violation> check(Dossier dossier) {
        OrderFacts order = dossier.order();
        HoldFacts hold = dossier.hold();
        if (order == null) {
            return List.of();
        }
        String status = hold == null ? "nowhere" : hold.status();
        boolean taken = status.equals("committed");
        if (order.isSold() != taken || status.equals("held")) {
            return List.of(dossier.violates(
                    Invariant.STOCK_AGREES, "is " + order.status() + ", and its reservation " + status));
        }
        return hold != null && taken
                ? OrderCheck.sameLines(dossier, order.lines(), hold.lines(), "its reservation")
                : List.of();
    }
}
