package dev.kiosk.local.broker;

/** The store is out of reach. */
public final class EventStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
