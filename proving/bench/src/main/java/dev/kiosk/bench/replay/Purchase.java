package dev.kiosk.bench.replay;

import dev.kiosk.bench.audit.AcceptedOrder;

/** What came of a sale. */
sealed interface Purchase extends Deal {

    record Accepted(AcceptedOrder order) implements Purchase {}

    record Failed(String invoiceNo, String reason) implements Purchase {}
}
