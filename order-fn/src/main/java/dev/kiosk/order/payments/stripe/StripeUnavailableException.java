package dev.kiosk.order.payments.stripe;

import java.io.IOException;

/** Stripe could not say what became of a request: it was too busy, or broken. The same request again tells. */
final class StripeUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    StripeUnavailableException(String message) {
        super(message);
    }
}
