package dev.kiosk.order.payments.stripe;

/** Stripe will not take a request of ours: a bug, or a wrong key. Nobody's card is to blame. */
final class StripeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StripeRefusedException(String request, StripeAnswer answer) {
        super("Stripe refused " + request + ": " + answer);
    }
}
