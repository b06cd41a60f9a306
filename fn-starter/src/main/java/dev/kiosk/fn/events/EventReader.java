package dev.kiosk.fn.events;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data of an event: parsed once, held to the JSON Schema of its type, made a record. */
final class EventReader {

    private static final int SHOWN_ERRORS = 5;

    private final JsonMapper json;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    EventReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws InvalidEventException if the data is no JSON, violates the schema, or is refused by the record */
    <E extends EventData> E read(EventType<E> type, CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            throw new InvalidEventException("an event of type " + type.name() + " has data; this one has none");
        }
        try {
            JsonNode tree = json.readTree(data.toBytes());
            validate(type, tree);
            return json.treeToValue(tree, type.data());
        } catch (JacksonException e) {
            throw new InvalidEventException("data of " + type.name() + ": " + e.getOriginalMessage());
        }
    }

    private void validate(EventType<?> type, JsonNode data) {
        List<Error> errors =
                schemas.computeIfAbsent(type.name(), name -> schema(type)).validate(data);
        if (!errors.isEmpty()) {
            throw new InvalidEventException("data of " + type.name() + " violates " + type.dataSchema() + ": "
                    + errors.stream().limit(SHOWN_ERRORS).map(Error::toString).collect(Collectors.joining("; ")));
        }
    }

    private Schema schema(EventType<?> type) {
        try (InputStream in = type.data().getResourceAsStream(type.schemaResource())) {
            if (in == null) {
                throw new IllegalStateException("no schema " + type.schemaResource());
            }
            return registry.getSchema(json.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
