package dev.kiosk.webhook.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant wants to be told what happens.
 *
 * @param types of events; empty for all
 * @param secret what messages to it are signed with
 * @param failures attempts that failed since the last that succeeded
 * @param failingSince the first of those; null where there is none
 */
public record Endpoint(
        UUID id,
        URI url,
        String description,
        List<String> types,
        EndpointStatus status,
        SecretGeneration secret,
        int failures,
        @Nullable Instant failingSince,
        Instant createdAt) {

    public Endpoint {
        types = List.copyOf(types);
    }

    /** @param url checked by {@link EndpointUrl} */
    public static Endpoint register(UUID id, URI url, String description, List<String> types, Instant now) {
        return new Endpoint(id, url, description, types, EndpointStatus.ENABLED, SecretGeneration.FIRST, 0, null, now);
    }

    /**
     * Which of an endpoint's secrets are in use.
     *
     * @param current counted from 1
     * @param previousUntil how long the one before signs as well; null where it does no longer
     */
    public record SecretGeneration(int current, @Nullable Instant previousUntil) {

        static final SecretGeneration FIRST = new SecretGeneration(1, null);

        /** Newest first; several while a merchant changes from one to the next. */
        public List<Integer> signing(Instant now) {
            return previousUntil != null && now.isBefore(previousUntil)
                    ? List.of(current, current - 1)
                    : List.of(current);
        }
    }
}
