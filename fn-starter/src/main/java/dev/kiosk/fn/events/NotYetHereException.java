package dev.kiosk.fn.events;

/** What the event builds on has not arrived. The broker tries again. */
public final class NotYetHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetHereException(String message) {
        super(message);
    }
}
