package dev.kiosk.storefront.notification.application;

/** The mail server will never take this letter to this recipient. */
public final class UndeliverableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndeliverableException(String message) {
        super(message);
    }
}
