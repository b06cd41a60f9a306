package dev.kiosk.backoffice.client;

import dev.kiosk.contracts.staff.StaffRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** API keys, in order-fn: docs/http-api.md. */
public final class ApiKeyClient {

    private static final String KEYS = "/api/api-keys";

    private final FunctionClient orders;

    ApiKeyClient(FunctionClient orders) {
        this.orders = orders;
    }

    /** @param key what it opens with, of one that was made just now */
    public record ApiKey(
            UUID id,
            String name,
            List<String> roles,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable LocalDate usedOn,
            @Nullable String key) {

        public Set<StaffRole> held() {
            return StaffRole.parse(String.join(",", roles));
        }
    }

    private record Page(List<ApiKey> items) {}

    public Mono<List<ApiKey>> list() {
        return orders.get(KEYS, Map.of(), Page.class).map(Page::items);
    }

    public Mono<ApiKey> make(String name, List<String> roles, int days) {
        return orders.post(KEYS, Map.of("name", name, "roles", roles, "days", days), "", ApiKey.class);
    }

    public Mono<Void> remove(UUID id) {
        return orders.delete(KEYS + "/" + id);
    }

    /** Empty for nobody's. */
    public Mono<ApiKey> whose(String key) {
        return orders.post(KEYS + "/checks", Map.of("key", key), "", ApiKey.class)
                .onErrorResume(FunctionRefusal::isNotFound, nobodys -> Mono.empty());
    }
}
