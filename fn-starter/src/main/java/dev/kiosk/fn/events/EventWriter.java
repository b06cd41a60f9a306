package dev.kiosk.fn.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.EventCatalog;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.trace.Origin;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;

/** Wraps the data of an event in its envelope: a new id, and everything that the origin hands on. What it does not say is left out. */
public final class EventWriter {

    private final EventCatalog catalog;
    private final JsonMapper json;
    private final Clock clock;

    public EventWriter(EventCatalog catalog, JsonMapper json, Clock clock) {
        this.catalog = catalog;
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        this.clock = clock;
    }

    public CloudEvent write(EventData data, Origin origin) {
        EventType<?> type = catalog.of(data.getClass());
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(Ids.next().toString())
                .withSource(type.source())
                .withType(type.name())
                .withSubject(data.subject())
                .withTime(clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(type.dataSchema())
                .withExtension("partitionkey", data.subject())
                .withExtension("correlationid", origin.correlationId())
                .withExtension("traceparent", origin.trace().child().traceparent())
                .withData(json.writeValueAsBytes(data));
        String cause = origin.causationId();
        return (cause == null ? event : event.withExtension("causationid", cause)).build();
    }
}
