package dev.kiosk.storefront.checkout.http;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.checkout.application.CheckoutResult;
import java.util.UUID;

/**
 * An order on its way.
 *
 * @param number what people call it by
 * @param accessToken opens {@code /api/orders/{orderId}}; shown here only
 * @param total in minor units
 */
public record CheckoutResponse(
        UUID orderId, String number, String accessToken, String status, String currency, long total) {

    static CheckoutResponse of(CheckoutResult.Accepted accepted) {
        return new CheckoutResponse(
                accepted.orderId(),
                OrderNumber.of(accepted.orderId()).toString(),
                accepted.accessToken(),
                "submitted",
                accepted.currency().getCurrencyCode(),
                accepted.total());
    }
}
