package dev.kiosk.local.routing;

import io.cloudevents.CloudEvent;
import io.cloudevents.types.Time;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes and extensions of an event as text. */
final class Attributes {

    /** CloudEvents 1.0.2, section 3. The SDK's {@code getAttributeNames} would be a new set for each filter. */
    private static final Set<String> OF_EVERY_EVENT =
            Set.of("id", "source", "specversion", "type", "datacontenttype", "dataschema", "subject", "time");

    private Attributes() {}

    /** Null if the event has none of that name. */
    static @Nullable String of(CloudEvent event, String name) {
        Object value = OF_EVERY_EVENT.contains(name) ? event.getAttribute(name) : event.getExtension(name);
        return switch (value) {
            case null -> null;
            case OffsetDateTime time -> Time.writeTime(time);
            case byte[] binary -> Base64.getEncoder().encodeToString(binary);
            default -> value.toString();
        };
    }
}
