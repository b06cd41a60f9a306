package dev.kiosk.fn.events;

/** The event's data violates the schema of its type. It is dead-lettered at once. */
public final class InvalidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidEventException(String message) {
        super(message);
    }
}
