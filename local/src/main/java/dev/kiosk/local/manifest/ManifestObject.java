package dev.kiosk.local.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One object of a manifest, not yet typed.
 *
 * @param file where it stands, for messages
 * @param tree the whole of it
 */
record ManifestObject(String file, String apiVersion, String kind, String namespace, String name, JsonNode tree) {

    private static final String DEFAULT_NAMESPACE = "default";

    static ManifestObject of(String file, JsonNode tree) {
        JsonNode metadata = tree.path("metadata");
        ManifestObject object = new ManifestObject(
                file,
                tree.path("apiVersion").asText(""),
                tree.path("kind").asText(""),
                metadata.path("namespace").asText(DEFAULT_NAMESPACE),
                metadata.path("name").asText(""),
                tree);
        if (object.apiVersion.isEmpty() || object.kind.isEmpty() || object.name.isEmpty()) {
            throw new ManifestException(file, "an object without apiVersion, kind or metadata.name");
        }
        return object;
    }

    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    String identity() {
        return apiVersion + " " + kind + " " + namespace + "/" + name;
    }

    /** The file and the object, as a message begins. */
    String where() {
        return file + ": " + kind + " " + name;
    }

    ManifestException problem(String problem) {
        return new ManifestException(where(), problem);
    }

    /** The object as Fabric8's model of it. */
    <T> T as(Class<T> model) {
        try {
            return StrictYaml.MAPPER.treeToValue(tree, model);
        } catch (JsonProcessingException e) {
            throw problem(StrictYaml.problemOf(e));
        }
    }
}
