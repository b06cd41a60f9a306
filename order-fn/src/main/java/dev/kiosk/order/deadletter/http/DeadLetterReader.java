package dev.kiosk.order.deadletter.http;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.Sha256;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.cloudevents.CloudEventCodecException;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Content;
import dev.kiosk.order.deadletter.domain.DeadLetter.Replays;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a dead letter of whatever a broker sends to a dead-letter sink. What the broker added about the failure is taken off
 * the event, so that a replay is the event as it was.
 */
@Component
final class DeadLetterReader {

    private static final String DESTINATION = "knativeerrordest";
    private static final String CODE = "knativeerrorcode";
    private static final String DATA = "knativeerrordata";
    private static final byte SEPARATOR = 0;

    private final JsonMapper json;

    DeadLetterReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * A dead letter and what it says.
     *
     * @param emittedAt null if it does not say
     */
    record Arrived(
            DeadLetter letter, Content content, @Nullable Instant emittedAt) {}

    /** @param headers by name in lower case */
    Arrived read(SortedMap<String, String> headers, byte[] body, Instant now) {
        try {
            return of(CloudEventCodec.decode(headers.entrySet(), body), now);
        } catch (CloudEventCodecException e) {
            return unreadable(headers, body, Objects.requireNonNullElse(e.getMessage(), "not a CloudEvent"), now);
        }
    }

    private static Arrived of(CloudEvent event, Instant now) {
        String source = event.getSource().toString();
        String destination = Objects.requireNonNullElse(extension(event, DESTINATION), "");
        DeadLetter letter = new DeadLetter(
                Ids.next(),
                fingerprint(source, event.getId(), destination),
                storable(event.getId()),
                storable(source),
                destination,
                storable(event.getType()),
                event.getSubject() == null ? null : storable(event.getSubject()),
                code(extension(event, CODE)),
                error(extension(event, DATA)),
                now,
                false,
                Replays.NONE,
                null);
        CloudEvent original = CloudEventBuilder.v1(event)
                .withoutExtension(DESTINATION)
                .withoutExtension(CODE)
                .withoutExtension(DATA)
                .build();
        String eventJson = new String(CloudEventCodec.toJson(original), StandardCharsets.UTF_8);
        OffsetDateTime emittedAt = event.getTime();
        return new Arrived(letter, new Content.Event(eventJson), emittedAt == null ? null : emittedAt.toInstant());
    }

    private Arrived unreadable(SortedMap<String, String> headers, byte[] body, String problem, Instant now) {
        String allHeaders = json.writeValueAsString(headers);
        String fingerprint = fingerprint(allHeaders, HexFormat.of().formatHex(body));
        DeadLetter letter = new DeadLetter(
                Ids.next(),
                fingerprint,
                fingerprint,
                "",
                storable(headers.getOrDefault("ce-" + DESTINATION, "")),
                null,
                null,
                code(headers.get("ce-" + CODE)),
                storable(problem),
                now,
                false,
                Replays.NONE,
                null);
        return new Arrived(letter, new Content.Raw(allHeaders, ByteBuffer.wrap(body)), null);
    }

    private static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : storable(value.toString());
    }

    private static @Nullable Integer code(@Nullable String code) {
        return code != null && code.matches("[0-9]{1,9}") ? Integer.valueOf(code) : null;
    }

    /** Knative gives the failed attempt's answer in Base64; other brokers may not. */
    private static @Nullable String error(@Nullable String data) {
        if (data == null) {
            return null;
        }
        try {
            return storable(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return data;
        }
    }

    /** Postgres has no text with a zero character. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String fingerprint(String... parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update(SEPARATOR);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
