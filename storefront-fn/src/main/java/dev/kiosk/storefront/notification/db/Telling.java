package dev.kiosk.storefront.notification.db;

import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.Notification.State;
import dev.kiosk.storefront.notification.domain.OrderFact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification that somebody wants to make.
 *
 * @param until how long it is theirs
 * @param settledAt when it is over; null if it is yet to be sent
 */
record Telling(
        OrderFact fact,
        Letter letter,
        State state,
        Instant now,
        Instant until,
        @Nullable Instant settledAt) {

    UUID id() {
        return fact.notificationId();
    }
}
