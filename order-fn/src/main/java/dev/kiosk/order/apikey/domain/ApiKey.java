package dev.kiosk.order.apikey.domain;

import dev.kiosk.contracts.staff.StaffRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key, without what it opens with.
 *
 * @param name what it is for; no other has it
 * @param roles in which whoever shows it asks; never the owner's
 * @param createdBy the member of staff who made it; empty where nobody said
 * @param expiresAt from when on it opens nothing
 * @param usedOn the last day in UTC that somebody showed it; null for never
 */
public record ApiKey(
        UUID id,
        String name,
        Set<StaffRole> roles,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable LocalDate usedOn) {

    public ApiKey {
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || roles.contains(StaffRole.OWNER)) {
            throw new IllegalArgumentException("a key has roles, and never the owner's");
        }
    }
}
