package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an order to be paid by another means.
 *
 * @param paymentToken the payment provider's token; never card data
 */
public record RetryRequest(@Nullable String paymentToken) {

    private static final int MAX_TOKEN = 200;

    /** @throws dev.kiosk.fn.problem.Problem if there is none */
    String token() {
        Violations violations = new Violations();
        String token = violations.text("paymentToken", paymentToken, MAX_TOKEN);
        violations.throwIfAny();
        return token;
    }
}
