package dev.kiosk.storefront.web.asset;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document, taken at its word: what it does not mention is not there.
 *
 * <p>Its schemas are of JSON Schema 2020-12 (section 4.8.24), so an ordinary validator holds answers to them.
 */
final class OpenApi {

    private static final String ID = "urn:kiosk:openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry registry;

    private OpenApi(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(ID, JSON.writeValueAsString(document))));
    }

    static OpenApi parse(String yaml) {
        JsonNode document = JSON.valueToTree(new Yaml().load(yaml));
        close(document);
        return new OpenApi(document);
    }

    /** An answer with what came with it. */
    record Answer(int status, String mediaType, Set<String> headers, String body) {}

    /** As {@code GET /api/products/{slug}}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    }
                }));
        return operations;
    }

    /** As {@code GET /api/products/{slug} 404}. */
    Set<String> responses() {
        Set<String> responses = new TreeSet<>();
        operations()
                .forEach(operation -> operation(operation)
                        .path("responses")
                        .propertyNames()
                        .forEach(status -> responses.add(operation + " " + status)));
        return responses;
    }

    /** What an answer has that the document does not, or the other way round; none if it is as described. */
    List<String> violations(String operation, Answer answer) {
        JsonNode response = resolved(operation(operation).path("responses").path(String.valueOf(answer.status())));
        if (response.isMissingNode()) {
            return List.of("no response " + answer.status());
        }
        return Stream.concat(missingHeaders(response, answer), wrongBody(operation, response, answer))
                .toList();
    }

    private static Stream<String> missingHeaders(JsonNode response, Answer answer) {
        return response.path("headers")
                .propertyStream()
                .filter(header -> header.getValue().path("required").asBoolean(false))
                .map(Map.Entry::getKey)
                .filter(header -> !answer.headers().contains(header.toLowerCase(Locale.ROOT)))
                .map(header -> "no header " + header);
    }

    private Stream<String> wrongBody(String operation, JsonNode response, Answer answer) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? Stream.empty() : Stream.of("a body where none is described");
        }
        if (content.path(answer.mediaType()).isMissingNode()) {
            return Stream.of("media type " + answer.mediaType());
        }
        return schema(operation, answer).validate(value(answer)).stream().map(Error::toString);
    }

    /** What is no JSON is a string. */
    private static JsonNode value(Answer answer) {
        return answer.mediaType().endsWith("json")
                ? JSON.readTree(answer.body())
                : JSON.getNodeFactory().stringNode(answer.body());
    }

    private Schema schema(String operation, Answer answer) {
        JsonNode response = operation(operation).path("responses").path(String.valueOf(answer.status()));
        String at = Optional.ofNullable(response.path("$ref").asString(null))
                .orElseGet(() -> pointer(operation) + "/responses/" + answer.status());
        return registry.getSchema(SchemaLocation.of(ID + at + "/content/" + escaped(answer.mediaType()) + "/schema"));
    }

    private JsonNode operation(String operation) {
        return document.at(pointer(operation).substring(1));
    }

    private static String pointer(String operation) {
        String[] parts = operation.split(" ", 2);
        return "#/paths/" + escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT);
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    /** Objects have no members but those described; a problem may be described in parts. */
    private static void close(JsonNode node) {
        node.forEach(OpenApi::close);
        if (node instanceof ObjectNode object) {
            if (object.path("type").asString("").equals("object")
                    && !object.path("description").asString("").startsWith("RFC 9457")) {
                object.put("additionalProperties", false);
            }
            if (object.path("application/problem+json") instanceof ObjectNode problem) {
                JsonNode open = problem.get("schema");
                problem.putObject("schema")
                        .put("unevaluatedProperties", false)
                        .putArray("allOf")
                        .add(open);
            }
        }
    }
}
