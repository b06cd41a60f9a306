package dev.kiosk.fn.events;

import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.trace.TraceContext;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the envelope of a received event says.
 *
 * @param source with {@code id} the identity of the event: CloudEvents 1.0.2, section 3.1.1
 * @param time when it happened, by its emitter's clock
 * @param causationId the id of the event that it was caused by
 * @param trace a span of our own in the event's trace
 */
public record EventMeta(
        URI source,
        String id,
        String type,
        @Nullable Instant time,
        String correlationId,
        @Nullable String causationId,
        TraceContext trace) {

    /** What identifies an event. */
    public record Key(String source, String id) {}

    static EventMeta of(CloudEvent event, Origin request) {
        TraceContext trace = TraceContext.parse(stringExtension(event, "traceparent"))
                .map(TraceContext::child)
                .orElseGet(request::trace);
        String correlationId = stringExtension(event, "correlationid");
        OffsetDateTime time = event.getTime();
        return new EventMeta(
                event.getSource(),
                event.getId(),
                event.getType(),
                time == null ? null : time.toInstant(),
                correlationId == null ? trace.traceId() : correlationId,
                stringExtension(event, "causationid"),
                trace);
    }

    public Key key() {
        return new Key(source.toString(), id);
    }

    /** What the events that this one causes carry on. */
    public Origin origin() {
        return new Origin(trace, correlationId, id);
    }

    private static @Nullable String stringExtension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }
}
