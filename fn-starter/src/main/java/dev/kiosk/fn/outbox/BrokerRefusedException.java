package dev.kiosk.fn.outbox;

/** The broker answered, and did not take the event. It stays in the outbox. */
public final class BrokerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerRefusedException(String message) {
        super(message);
    }
}
