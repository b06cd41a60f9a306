package dev.kiosk.fn.events;

/** The event is well-formed and can never be handled. It is dead-lettered at once. */
public final class ImpossibleEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImpossibleEventException(String message) {
        super(message);
    }
}
