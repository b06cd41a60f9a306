package dev.kiosk.order.apikey.http;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.order.apikey.application.ApiKeyDesk.Made;
import dev.kiosk.order.apikey.domain.ApiKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key what it opens with; told once, to whoever makes it */
record ApiKeyResponse(
        UUID id,
        String name,
        List<String> roles,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable LocalDate usedOn,
        @Nullable String key) {

    static ApiKeyResponse of(ApiKey key) {
        return of(key, null);
    }

    static ApiKeyResponse of(Made made) {
        return of(made.key(), made.secret());
    }

    private static ApiKeyResponse of(ApiKey key, @Nullable String secret) {
        return new ApiKeyResponse(
                key.id(),
                key.name(),
                key.roles().stream().sorted().map(StaffRole::word).toList(),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.usedOn(),
                secret);
    }
}
