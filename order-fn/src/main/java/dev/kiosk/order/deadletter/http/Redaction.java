package dev.kiosk.order.deadletter.http;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows of a payload its shape, its numbers, and those texts that are known to tell nothing of a person or a secret. */
final class Redaction {

    static final String REDACTED = "[redacted]";

    private static final Set<String> HARMLESS = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "correlationid",
            "causationid",
            "partitionkey",
            "traceparent",
            "orderId",
            "reservationId",
            "paymentId",
            "eventIds",
            "sku",
            "currency",
            "reason",
            "code",
            "status",
            "kind",
            "provider",
            "carrier",
            "shippingMethod",
            "expiresAt",
            "content-type");

    private Redaction() {}

    static JsonNode of(JsonNode payload) {
        return shown("", payload);
    }

    private static JsonNode shown(String name, JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                ObjectNode shown = JsonNodeFactory.instance.objectNode();
                value.properties()
                        .forEach(member -> shown.set(member.getKey(), shown(member.getKey(), member.getValue())));
                yield shown;
            }
            case ARRAY -> {
                ArrayNode shown = JsonNodeFactory.instance.arrayNode();
                value.forEach(element -> shown.add(shown(name, element)));
                yield shown;
            }
            case NUMBER, BOOLEAN, NULL -> value;
            case STRING -> HARMLESS.contains(name) ? value : JsonNodeFactory.instance.stringNode(REDACTED);
            case BINARY, MISSING, POJO -> JsonNodeFactory.instance.stringNode(REDACTED);
        };
    }
}
