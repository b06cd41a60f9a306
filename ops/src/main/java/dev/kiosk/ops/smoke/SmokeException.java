package dev.kiosk.ops.smoke;

/** The shop does not do what it should. The message is one line for people, and holds nothing secret. */
final class SmokeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SmokeException(String message) {
        super(message);
    }
}
