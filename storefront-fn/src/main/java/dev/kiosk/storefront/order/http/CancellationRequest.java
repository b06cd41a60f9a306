package dev.kiosk.storefront.order.http;

import dev.kiosk.storefront.order.application.CancellationReason;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an order to be cancelled.
 *
 * @param reason why, in any words; only a code made of them is kept
 */
public record CancellationRequest(@Nullable String reason) {

    static CancellationReason reasonOf(@Nullable CancellationRequest request) {
        return CancellationReason.of(request == null ? null : request.reason());
    }
}
