package dev.kiosk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Class<?>, String> JSON_TYPES = Map.of(
            UUID.class, "string",
            String.class, "string",
            Instant.class, "string",
            URI.class, "string",
            int.class, "integer",
            long.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            List.class, "array");

    static Collection<EventType<?>> types() {
        return KioskEvents.CATALOG.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaNamesExactlyTheComponentsOfTheRecord(EventType<?> type) {
        assertSame(type.shortName(), schema(type), type.data());
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaAcceptsTheGoldenExample(EventType<?> type) {
        assertThat(compiled(type).validate(golden(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaRefusesTheExampleWithoutAnyOneRequiredField(EventType<?> type) {
        for (JsonNode required : schema(type).get("required")) {
            ObjectNode broken = ((ObjectNode) golden(type)).without(required.asString());
            assertThat(compiled(type).validate(broken)).as(required.asString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaToleratesFieldsOfALaterVersion(EventType<?> type) {
        ObjectNode extended = ((ObjectNode) golden(type)).put("addedLater", "x");

        assertThat(compiled(type).validate(extended)).isEmpty();
        assertThat(JSON.treeToValue(extended, type.data())).isEqualTo(JSON.treeToValue(golden(type), type.data()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void recordReadsAndWritesTheGoldenExampleUnchanged(EventType<?> type) {
        EventData event = JSON.treeToValue(golden(type), type.data());

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden(type));
        assertThat(event.subject()).isNotBlank();
    }

    private static void assertSame(String where, JsonNode schema, Class<?> record) {
        Map<String, RecordComponent> components = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        assertThat(schema.get("properties").propertyNames())
                .as(where)
                .containsExactlyInAnyOrderElementsOf(components.keySet());
        List<String> mandatory = components.values().stream()
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        assertThat(StreamSupport.stream(schema.get("required").spliterator(), false)
                        .map(JsonNode::asString))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(mandatory);
        components.forEach((name, component) -> assertSame(
                where + "." + name,
                schema.get("properties").get(name),
                component.getType(),
                component.getGenericType()));
    }

    private static void assertSame(String where, JsonNode schema, Class<?> raw, Type generic) {
        if (raw.isRecord()) {
            assertThat(schema.get("type").asString()).as(where).isEqualTo("object");
            assertSame(where, schema, raw);
            return;
        }
        assertThat(schema.get("type").asString()).as(where).isEqualTo(JSON_TYPES.get(raw));
        if (generic instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            if (element.isRecord()) {
                assertSame(where, schema.get("items"), element);
            } else {
                assertSame(where, schema.get("items"), element, element);
            }
        }
    }

    private static JsonNode golden(EventType<?> type) {
        return JSON.readTree(GoldenEvents.json(type));
    }

    private static JsonNode schema(EventType<?> type) {
        InputStream in = Objects.requireNonNull(type.getClass().getResourceAsStream(type.schemaResource()));
        return JSON.readTree(in);
    }

    private static Schema compiled(EventType<?> type) {
        return SCHEMAS.getSchema(schema(type));
    }
}
