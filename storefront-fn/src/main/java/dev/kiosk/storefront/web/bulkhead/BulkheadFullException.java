package dev.kiosk.storefront.web.bulkhead;

/** Too many wait already, or nothing moved for too long. */
final class BulkheadFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BulkheadFullException() {
        super("too many requests wait for their turn", null, false, false);
    }
}
