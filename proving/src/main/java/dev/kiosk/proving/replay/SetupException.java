package dev.kiosk.proving.replay;

/** The shop could not be opened: the catalogue or the stock did not take what the data needs. */
final class SetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SetupException(String message) {
        super(message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
