package dev.kiosk.backoffice.client;

import dev.kiosk.fn.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Merchants' webhook endpoints, in webhook-fn: docs/http-api.md. */
public final class WebhookClient {

    private static final String ENDPOINTS = "/api/webhook-endpoints";

    private final @Nullable FunctionClient webhooks;

    /** @param webhooks null where it is not installed */
    WebhookClient(@Nullable FunctionClient webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * An endpoint.
     *
     * @param types of events; empty for all
     * @param generation counts its secrets
     * @param secret where it was just made
     */
    public record Endpoint(
            UUID id,
            String url,
            String description,
            List<String> types,
            String status,
            int failures,
            int generation,
            @Nullable Instant previousSecretUntil,
            Instant createdAt,
            @Nullable String secret) {

        public Endpoint {
            types = List.copyOf(types);
        }
    }

    /** @param types what endpoints can be told */
    public record Endpoints(List<Endpoint> items, List<String> types) {}

    /** What became of a message. */
    public record Delivery(
            UUID id,
            String messageId,
            String type,
            String subject,
            String state,
            @Nullable Instant dueAt,
            List<Attempt> attempts) {}

    /** @param status 0 where there was no answer; {@code answer} is why then */
    public record Attempt(Instant at, int status, long millis, String answer) {}

    private record Deliveries(List<Delivery> items) {}

    public Mono<Endpoints> list() {
        return function().get(ENDPOINTS, Map.of(), Endpoints.class);
    }

    public Mono<Endpoint> find(UUID endpoint) {
        return function().get(of(endpoint), Map.of(), Endpoint.class);
    }

    /** The latest first. */
    public Mono<List<Delivery>> log(UUID endpoint) {
        return function()
                .get(of(endpoint) + "/deliveries", Map.of(), Deliveries.class)
                .map(Deliveries::items);
    }

    public Mono<Endpoint> register(String url, String description, List<String> types) {
        Map<String, ?> wish = Map.of("url", url, "description", description, "types", types);
        return function().post(ENDPOINTS, wish, "", Endpoint.class);
    }

    public Mono<Endpoint> enable(UUID endpoint) {
        return function().post(of(endpoint) + "/enable", Map.of(), "", Endpoint.class);
    }

    public Mono<Endpoint> disable(UUID endpoint) {
        return function().post(of(endpoint) + "/disable", Map.of(), "", Endpoint.class);
    }

    /** @param generation of the secret that is to be followed by a new one */
    public Mono<Endpoint> rotate(UUID endpoint, int generation) {
        return function().post(of(endpoint) + "/rotate", Map.of("generation", generation), "", Endpoint.class);
    }

    public Mono<Attempt> test(UUID endpoint) {
        return function().post(of(endpoint) + "/test", Map.of(), "", Attempt.class);
    }

    public Mono<Void> remove(UUID endpoint) {
        return function().delete(of(endpoint));
    }

    private FunctionClient function() {
        if (webhooks == null) {
            throw Problem.of(HttpStatus.NOT_FOUND, "webhooks-not-installed", "Webhooks are not installed");
        }
        return webhooks;
    }

    private static String of(UUID endpoint) {
        return ENDPOINTS + "/" + endpoint;
    }
}
