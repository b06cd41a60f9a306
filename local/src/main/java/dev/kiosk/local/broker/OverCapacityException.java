package dev.kiosk.local.broker;

/** So much is undelivered that nothing more is taken for the moment. */
final class OverCapacityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverCapacityException() {
        super("too many events are undelivered");
    }
}
