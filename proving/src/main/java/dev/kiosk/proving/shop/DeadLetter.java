package dev.kiosk.proving.shop;

import org.jspecify.annotations.Nullable;

/** An event that a broker gave up. */
public record DeadLetter(
        String id,
        String eventId,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String destination,
        @Nullable Integer code,
        @Nullable String error) {}
