package dev.kiosk.proving.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer swears to.
 *
 * @param name tells customers apart
 * @param key the Idempotency-Key of every click on the same checkout
 * @param wanted units by SKU
 * @param orderId what the checkout was answered with; null if it was never answered
 * @param total what the checkout said it costs, in minor units
 * @param cancelled whether a cancellation was accepted
 * @param lastSeen the status that the shop showed in the end; null if it was not asked
 * @param complaints promises that were broken before the customer's own eyes
 */
public record CustomerHistory(
        String name,
        String key,
        Map<String, Integer> wanted,
        @Nullable String orderId,
        long total,
        boolean cancelled,
        @Nullable String lastSeen,
        List<String> complaints) {

    public CustomerHistory {
        wanted = Map.copyOf(wanted);
        complaints = List.copyOf(complaints);
    }
}
