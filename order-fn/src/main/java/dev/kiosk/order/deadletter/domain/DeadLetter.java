package dev.kiosk.order.deadletter.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a broker gave up on.
 *
 * @param id by the time of arrival: UUID version 7
 * @param fingerprint the same for the same event from the same destination
 * @param eventId with {@code source} the identity of the event; of what is no CloudEvent, the fingerprint
 * @param destination the subscriber that did not take it; empty where the broker does not say
 * @param code the HTTP status of the last attempt; null where there was none, such as after a time-out
 * @param error what the last attempt was answered, or what is wrong with what arrived
 * @param ofEarlierInstallation whether its event is older than this installation, and so of one that is gone
 * @param replays what was done about it
 * @param discarded by whose word nobody will deliver it again; null while somebody may
 */
public record DeadLetter(
        UUID id,
        String fingerprint,
        String eventId,
        String source,
        String destination,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Integer code,
        @Nullable String error,
        Instant receivedAt,
        boolean ofEarlierInstallation,
        Replays replays,
        @Nullable Discard discarded) {

    /**
     * That nobody will deliver it again.
     *
     * @param reason in the words of who decided it
     * @param by which member of staff; null where it was not said
     */
    public record Discard(
            Instant at, String reason, @Nullable String by) {}

    /**
     * How often it was delivered again.
     *
     * @param replayedAt when it was taken; null while it was not
     * @param outcome the code of the last {@link Replay}; null before the first
     */
    public record Replays(
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable Instant replayedAt,
            @Nullable String outcome) {

        public static final Replays NONE = new Replays(0, null, null, null);
    }

    /** What arrived. */
    public sealed interface Content {

        /** The event as its emitter wrote it, in structured JSON. */
        record Event(String json) implements Content {}

        /** Something that is no CloudEvent, as it came; the headers are a JSON object. */
        record Raw(String headers, ByteBuffer body) implements Content {}
    }

    /** One to be delivered again; the event is in structured JSON. */
    public record Letter(UUID id, String destination, String event) {}
}
