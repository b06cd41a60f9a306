package dev.kiosk.storefront.checkout.http;

import dev.kiosk.storefront.checkout.application.CheckoutResult;
import java.util.UUID;

/**
 * An order on its way.
 *
 * @param accessToken opens {@code /api/orders/{orderId}}; shown here only
 * @param total in minor units
 */
public record CheckoutResponse(UUID orderId, String accessToken, String status, String currency, long total) {

    static CheckoutResponse of(CheckoutResult.Accepted accepted) {
        return new CheckoutResponse(
                accepted.orderId(),
                accepted.accessToken(),
                "submitted",
                accepted.currency().getCurrencyCode(),
                accepted.total());
    }
}
