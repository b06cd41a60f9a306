package dev.kiosk.order.http;

import org.jspecify.annotations.Nullable;

/** @param statement how the bank statement calls it, in at most 200 characters; absent where nobody says */
record TransferRequest(@Nullable String statement) {

    String text() {
        return Texts.optional("statement", statement);
    }
}
