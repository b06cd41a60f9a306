package dev.kiosk.backoffice.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Customers who want to be forgotten, in storefront-fn's inner face: docs/http-api.md. */
public final class ErasureClient {

    private static final String ERASURES = "/api/erasures";

    private final FunctionClient shop;

    ErasureClient(FunctionClient shop) {
        this.shop = shop;
    }

    /**
     * How far one is.
     *
     * @param cause {@code asked}, or {@code retention}
     * @param missing the functions that have not answered
     * @param open the first of the orders that are not at their end
     */
    public record Erasure(
            UUID id,
            String cause,
            String state,
            Instant requestedAt,
            @Nullable Instant completedAt,
            long orders,
            long done,
            List<String> missing,
            List<OpenOrder> open) {}

    /** An order that is not at its end. */
    public record OpenOrder(UUID orderId, String number, String reason) {}

    private record Erasures(List<Erasure> items) {}

    private record Accepted(UUID id) {}

    /** The newest first. */
    public Mono<List<Erasure>> list() {
        return shop.get(ERASURES, Map.of(), Erasures.class).map(Erasures::items);
    }

    /** Those of one address. */
    public Mono<List<Erasure>> of(String email) {
        return shop.post(ERASURES + "/search", Map.of("email", email), "", Erasures.class)
                .map(Erasures::items);
    }

    public Mono<UUID> request(String email) {
        return shop.post(ERASURES, Map.of("email", email), "", Accepted.class).map(Accepted::id);
    }
}
