package dev.kiosk.proving.proxy;

/** The connection broke: nobody knows whether the request had its effect. */
public final class CutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutException(String message) {
        super(message);
    }

    CutException(String message, Throwable cause) {
        super(message, cause);
    }
}
