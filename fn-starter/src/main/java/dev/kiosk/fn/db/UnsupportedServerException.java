package dev.kiosk.fn.db;

/** The database is on a server, or was made in a way, that functions cannot work with; the message is what to do. */
public final class UnsupportedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedServerException(String message) {
        super(message);
    }
}
