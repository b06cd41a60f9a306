package dev.kiosk.proving.retail;

/** A row makes no sense; the message says why. */
final class UnreadableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRowException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
