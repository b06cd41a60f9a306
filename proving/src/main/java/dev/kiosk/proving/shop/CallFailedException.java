package dev.kiosk.proving.shop;

/** A call did not do what it should; the message says which and why. */
public final class CallFailedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int status;

    CallFailedException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** Of the last answer; 0 if there was none. */
    public int status() {
        return status;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
