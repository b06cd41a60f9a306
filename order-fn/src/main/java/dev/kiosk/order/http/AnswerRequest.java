package dev.kiosk.order.http;

/** @param text what the customer is told, in at most 2,000 characters, in lines; how to send it back, or why it is refused */
record AnswerRequest(String text) {

    AnswerRequest {
        text = Texts.lines("text", text);
    }
}
