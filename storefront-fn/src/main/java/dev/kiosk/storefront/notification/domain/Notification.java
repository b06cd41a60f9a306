package dev.kiosk.storefront.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was told, or is about to be.
 *
 * @param at when it happened
 * @param settledAt when it was decided how the telling ended; null while it has not
 */
public record Notification(
        UUID id,
        Occasion occasion,
        Instant at,
        State state,
        @Nullable Instant settledAt,
        String subject,
        String text) {

    /** How far the telling is. */
    public enum State {
        /** Somebody is at it. */
        SENDING,
        /** The mail server would not take it, or was not to be had; to be tried again. */
        WAITING,
        /** The mail server has it. */
        SENT,
        /** The mail server knows no such recipient, or will not have the letter, ever. */
        UNDELIVERABLE,
        /** There is no mail server: the order's page shows it. */
        SHOWN
    }
}
