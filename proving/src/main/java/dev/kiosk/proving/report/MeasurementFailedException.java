package dev.kiosk.proving.report;

/** Something did not complete: there is no figure, and the message says why. */
public final class MeasurementFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MeasurementFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    public MeasurementFailedException(String message) {
        super(message);
    }
}
