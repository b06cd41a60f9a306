package dev.kiosk.backoffice.client;

import dev.kiosk.ui.page.Uuids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Events that no subscriber took, in order-fn: docs/http-api.md. */
public final class DeadLetterClient {

    private static final String LETTERS = "/api/dead-letters";
    private static final int PAGE = 50;
    private static final int AT_ONCE = 100;

    private final FunctionClient orders;

    DeadLetterClient(FunctionClient orders) {
        this.orders = orders;
    }

    public record Letter(
            UUID id,
            String eventId,
            @Nullable String type,
            String source,
            @Nullable String subject,
            String destination,
            @Nullable Integer code,
            @Nullable String error,
            Instant receivedAt,
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable String outcome,
            @Nullable Instant replayedAt,
            @Nullable Instant discardedAt,
            @Nullable String discardedBy,
            @Nullable String discardReason,
            @Nullable JsonNode payload,
            @Nullable JsonNode headers,
            @Nullable Integer bytes) {

        private static final Pattern OF_AN_ORDER =
                Pattern.compile("dev\\.kiosk\\.(checkout|order|payment|inventory)\\..*");

        /** The order that it is about; null where it is about none. */
        public @Nullable UUID order() {
            return type != null && subject != null && OF_AN_ORDER.matcher(type).matches()
                    ? Uuids.parse(subject).orElse(null)
                    : null;
        }
    }

    public record Page(List<Letter> items, @Nullable UUID next) {}

    /** How one was taken this time: {@code taken}, {@code refused} or {@code unanswered}. */
    public record Replay(String outcome, @Nullable Integer code) {}

    public record Replays(int replayed, long taken, long refused, long unanswered) {}

    public Mono<Page> list(String after) {
        return orders.get(LETTERS, Map.of("after", after, "limit", PAGE), Page.class);
    }

    /** With what arrived, redacted. */
    public Mono<Letter> find(UUID letter) {
        return orders.get(LETTERS + "/" + letter, Map.of(), Letter.class);
    }

    /** Nobody delivers it again. */
    public Mono<Letter> discard(UUID letter, String reason) {
        return orders.post(LETTERS + "/" + letter + "/discard", Map.of("reason", reason), "", Letter.class);
    }

    public Mono<Replay> replay(UUID letter) {
        return orders.post(LETTERS + "/" + letter + "/replay", Map.of(), "", Replay.class);
    }

    /** Those that wait, at most a hundred: {@code type} and {@code destination} narrow it, where they are not empty. */
    public Mono<Replays> replayAll(String type, String destination) {
        Map<String, Object> wish = new HashMap<>(Map.of("limit", AT_ONCE));
        if (!type.isEmpty()) {
            wish.put("type", type);
        }
        if (!destination.isEmpty()) {
            wish.put("destination", destination);
        }
        return orders.post(LETTERS + "/replays", wish, "", Replays.class);
    }
}
