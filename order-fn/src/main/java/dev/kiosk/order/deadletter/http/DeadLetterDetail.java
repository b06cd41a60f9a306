package dev.kiosk.order.deadletter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dead letter with what arrived.
 *
 * @param payload the event, or the body as far as it is JSON: redacted
 * @param headers of what is no CloudEvent, redacted
 * @param bytes how large the payload is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterDetail(
        @JsonUnwrapped DeadLetterResponse letter,
        @Nullable JsonNode payload,
        @Nullable JsonNode headers,
        int bytes) {

    static DeadLetterDetail of(DeadLetter letter, Content content, JsonMapper json) {
        return switch (content) {
            case Content.Event(String event) ->
                new DeadLetterDetail(
                        DeadLetterResponse.of(letter),
                        redacted(event, json),
                        null,
                        event.getBytes(StandardCharsets.UTF_8).length);
            case Content.Raw raw ->
                new DeadLetterDetail(
                        DeadLetterResponse.of(letter),
                        redacted(
                                StandardCharsets.UTF_8
                                        .decode(raw.body().duplicate())
                                        .toString(),
                                json),
                        redacted(raw.headers(), json),
                        raw.body().remaining());
        };
    }

    /** Null for what is no JSON: nobody knows what it tells. */
    private static @Nullable JsonNode redacted(String text, JsonMapper json) {
        try {
            JsonNode payload = json.readTree(text);
            return payload.isMissingNode() ? null : Redaction.of(payload);
        } catch (JacksonException e) {
            return null;
        }
    }
}
