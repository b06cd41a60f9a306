package dev.kiosk.order.payments;

import dev.kiosk.order.domain.PaymentId;
import java.util.concurrent.TimeoutException;

/** The provider did not answer in time: what became of the wish is unknown. */
final class ProviderTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderTimeoutException(String provider, PaymentId payment, TimeoutException cause) {
        super("payment provider " + provider + " did not answer in time about payment " + payment, cause);
    }
}
