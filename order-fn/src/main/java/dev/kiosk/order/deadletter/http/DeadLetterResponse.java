package dev.kiosk.order.deadletter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dead letter as it is listed. What is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterResponse(
        UUID id,
        String eventId,
        @Nullable String type,
        String source,
        @Nullable String subject,
        String destination,
        @Nullable Integer code,
        @Nullable String error,
        Instant receivedAt,
        boolean ofEarlierInstallation,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable String outcome,
        @Nullable Instant replayedAt,
        @Nullable Instant discardedAt,
        @Nullable String discardReason,
        @Nullable String discardedBy) {

    static DeadLetterResponse of(DeadLetter letter) {
        DeadLetter.Discard discarded = letter.discarded();
        return new DeadLetterResponse(
                letter.id(),
                letter.eventId(),
                letter.type(),
                letter.source(),
                letter.subject(),
                letter.destination(),
                letter.code(),
                letter.error(),
                letter.receivedAt(),
                letter.ofEarlierInstallation(),
                letter.replays().attempts(),
                letter.replays().attemptedAt(),
                letter.replays().outcome(),
                letter.replays().replayedAt(),
                discarded == null ? null : discarded.at(),
                discarded == null ? null : discarded.reason(),
                discarded == null ? null : discarded.by());
    }
}
