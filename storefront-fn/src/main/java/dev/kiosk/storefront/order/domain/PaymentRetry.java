package dev.kiosk.storefront.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to pay by another means.
 *
 * @param after the attempt that came to nothing
 * @param key what makes asking again harmless; null for none
 * @param fingerprint the same for the same means of payment, and for no other
 */
public record PaymentRetry(UUID after, @Nullable IdempotencyKey key, String fingerprint) {}
