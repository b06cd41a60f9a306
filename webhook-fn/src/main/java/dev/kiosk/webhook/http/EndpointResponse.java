package dev.kiosk.webhook.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.webhook.application.EndpointService;
import dev.kiosk.webhook.domain.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint.
 *
 * @param status {@code enabled}, {@code disabled}, {@code failing} or {@code gone}
 * @param generation counts the endpoint's secrets
 * @param previousSecretUntil how long the secret before signs as well
 * @param secret shown when it is made, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndpointResponse(
        UUID id,
        String url,
        String description,
        List<String> types,
        String status,
        int failures,
        @Nullable Instant failingSince,
        int generation,
        @Nullable Instant previousSecretUntil,
        Instant createdAt,
        @Nullable String secret) {

    public EndpointResponse {
        types = List.copyOf(types);
    }

    static EndpointResponse of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    static EndpointResponse of(EndpointService.WithSecret made) {
        return of(made.endpoint(), made.secret());
    }

    private static EndpointResponse of(Endpoint endpoint, @Nullable String secret) {
        return new EndpointResponse(
                endpoint.id(),
                endpoint.url().toString(),
                endpoint.description(),
                endpoint.types(),
                endpoint.status().code(),
                endpoint.failures(),
                endpoint.failingSince(),
                endpoint.secret().current(),
                endpoint.secret().previousUntil(),
                endpoint.createdAt(),
                secret);
    }
}
