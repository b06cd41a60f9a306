package dev.kiosk.order.http;

/** @param reason a kebab-case code of at most 64 characters, such as {@code fraud-suspected} */
record CancelRequest(String reason) {

    CancelRequest {
        reason = Texts.code("reason", reason);
    }
}
