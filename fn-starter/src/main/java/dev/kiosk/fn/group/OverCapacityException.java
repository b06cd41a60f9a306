package dev.kiosk.fn.group;

/** More is waiting than may wait. The sender tries again later. */
public final class OverCapacityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OverCapacityException(String message) {
        super(message);
    }
}
