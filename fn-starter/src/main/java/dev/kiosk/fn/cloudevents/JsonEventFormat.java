package dev.kiosk.fn.cloudevents;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents JSON Event Format 1.0.2 on Jackson 3, which the SDK's own format does not speak. */
final class JsonEventFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** The attributes of the specification that are to be found in an event: texts, all of them. */
    private static final Set<String> TEXTS =
            Set.of("id", "source", "type", "subject", "time", "dataschema", "datacontenttype");

    private JsonEventFormat() {}

    static byte[] write(CloudEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", event.getSpecVersion().toString());
            for (String name : event.getAttributeNames()) {
                Object value = event.getAttribute(name);
                if (value != null && !name.equals("specversion")) {
                    json.writeStringProperty(name, value.toString());
                }
            }
            for (String name : event.getExtensionNames()) {
                writeExtension(json, name, event.getExtension(name));
            }
            writeData(json, event);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    static CloudEvent read(byte[] body) {
        JsonNode root = parse(body);
        if (!root.isObject()) {
            throw CloudEventCodecException.malformed("a structured event is a JSON object");
        }
        if (!"1.0".equals(root.path("specversion").asString(""))) {
            throw CloudEventCodecException.malformed("unknown or missing specversion");
        }
        try {
            CloudEventBuilder event = CloudEventBuilder.v1();
            for (Map.Entry<String, JsonNode> member : root.properties()) {
                readAttribute(event, member.getKey(), member.getValue());
            }
            readData(event, root);
            return AttributeText.requireIdentity(event.build());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw CloudEventCodecException.malformed("no CloudEvent: " + e.getMessage());
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw CloudEventCodecException.malformed("not JSON: " + e.getOriginalMessage());
        }
    }

    private static void readAttribute(CloudEventBuilder event, String name, JsonNode value) {
        if (name.equals("specversion") || name.equals("data") || name.equals("data_base64") || value.isNull()) {
            return;
        }
        CloudEventCodec.requireAttributeName(name);
        if (value.isString()) {
            event.withContextAttribute(name, AttributeText.require(name, value.asString()));
        } else if (TEXTS.contains(name)) {
            throw CloudEventCodecException.malformed("attribute " + name + " is no text");
        } else if (value.isBoolean()) {
            event.withContextAttribute(name, value.asBoolean());
        } else if (value.isInt()) {
            event.withContextAttribute(name, value.asInt());
        } else {
            throw CloudEventCodecException.malformed(
                    "attribute " + name + " is neither text, boolean nor 32-bit integer");
        }
    }

    private static void readData(CloudEventBuilder event, JsonNode root) {
        JsonNode data = root.get("data");
        JsonNode base64 = root.get("data_base64");
        if (data != null && base64 != null) {
            throw CloudEventCodecException.malformed("both data and data_base64");
        }
        if (base64 != null && !base64.isNull()) {
            event.withData(Base64.getDecoder().decode(base64.asString()));
        } else if (data != null && !data.isNull()) {
            event.withData(dataOf(data, root.path("datacontenttype").asString("")));
        }
    }

    private static byte[] dataOf(JsonNode data, String contentType) {
        if (data.isString() && !isJson(contentType)) {
            return data.asString().getBytes(StandardCharsets.UTF_8);
        }
        return JSON.writeValueAsBytes(data);
    }

    private static void writeExtension(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean flag -> json.writeBooleanProperty(name, flag);
            case Integer number -> json.writeNumberProperty(name, number);
            case byte[] binary ->
                json.writeStringProperty(name, Base64.getEncoder().encodeToString(binary));
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    private static void writeData(JsonGenerator json, CloudEvent event) {
        CloudEventData data = event.getData();
        if (data == null) {
            return;
        }
        byte[] bytes = data.toBytes();
        String contentType = event.getDataContentType();
        if (isJson(contentType == null ? "" : contentType) && isOneJsonValue(bytes)) {
            json.writeName("data");
            json.writeRawValue(new String(bytes, StandardCharsets.UTF_8));
        } else {
            json.writeStringProperty("data_base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** An event without a content type carries JSON: JSON Event Format, section 3.1. */
    private static boolean isJson(String contentType) {
        String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() || bare.endsWith("/json") || bare.endsWith("+json");
    }

    private static boolean isOneJsonValue(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
