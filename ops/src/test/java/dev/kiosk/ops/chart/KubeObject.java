package dev.kiosk.ops.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;

/** One object, rendered or read, as a tree. */
public record KubeObject(JsonNode tree) {

    public String kind() {
        return tree.path("kind").asText();
    }

    String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    public String name() {
        return tree.at("/metadata/name").asText();
    }

    boolean is(String apiVersion, String kind) {
        return apiVersion().equals(apiVersion) && kind().equals(kind);
    }

    public boolean isFunction() {
        return is("serving.knative.dev/v1", "Service");
    }

    String annotation(String key) {
        return tree.path("metadata").path("annotations").path(key).asText("");
    }

    /** The template of its pods, where it has any: of a revision, a Job, a StatefulSet, or the object itself. */
    JsonNode podTemplate() {
        return switch (kind()) {
            case "Pod" -> tree;
            case "Job", "StatefulSet" -> tree.at("/spec/template");
            case "Service" -> isFunction() ? tree.at("/spec/template") : MissingNode.getInstance();
            default -> MissingNode.getInstance();
        };
    }

    JsonNode podSpec() {
        return podTemplate().path("spec");
    }

    Stream<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(field -> elements(podSpec().path(field)).stream());
    }

    /** A variable of its first container. */
    String env(String name) {
        return containers()
                .flatMap(container -> elements(container.path("env")).stream())
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }

    static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }

    public <T> T as(Class<T> model) {
        try {
            return Yaml.MAPPER.treeToValue(tree, model);
        } catch (JsonProcessingException e) {
            throw new AssertionError(this + " is no " + model.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
