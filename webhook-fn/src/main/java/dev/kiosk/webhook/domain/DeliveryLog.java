package dev.kiosk.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message to an endpoint.
 *
 * @param state {@code pending}, {@code delivered} or {@code given-up}
 * @param dueAt when it is tried next; null if it is over
 * @param attempts in their order
 */
public record DeliveryLog(
        UUID id,
        String messageId,
        String type,
        String subject,
        String state,
        @Nullable Instant dueAt,
        List<Attempt> attempts) {

    public DeliveryLog {
        attempts = List.copyOf(attempts);
    }
}
