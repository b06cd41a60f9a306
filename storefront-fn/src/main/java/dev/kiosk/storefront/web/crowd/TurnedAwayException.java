package dev.kiosk.storefront.web.crowd;

/** Too many wait already, or nothing moved for too long. */
final class TurnedAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnedAwayException() {
        super("too many requests wait for their turn", null, false, false);
    }
}
