package dev.kiosk.fn.auth;

/** The token is none of the issuer's, or not for us, or not any more. The message says which, and nothing secret. */
public final class InvalidTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTokenException(String message) {
        super(message);
    }
}
