package dev.kiosk.proving.shop;

/** A call did not do what it should; the message says which and why. */
public abstract sealed class CallFailedException extends RuntimeException
        permits AnswerException, RefusedException, UnavailableException {

    private static final long serialVersionUID = 1L;

    CallFailedException(String message) {
        super(message);
    }

    /** What went wrong, for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
