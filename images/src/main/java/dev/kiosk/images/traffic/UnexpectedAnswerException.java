package dev.kiosk.images.traffic;

/** A function answered otherwise than it should. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
