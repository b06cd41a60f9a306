package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.AcceptedOrder;

/** What came of a sale. */
sealed interface Purchase extends Deal {

    record Accepted(AcceptedOrder order) implements Purchase {}

    record Failed(String invoiceNo, String reason) implements Purchase {}
}
