package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An installation without what has no meaning for a cluster: the order of objects, where labels and annotations say only who
 * has rendered them, and the name that a Job has to change with each version.
 */
final class Meaning {

    private static final Set<String> RENDERED_BY = Set.of("app.kubernetes.io/", "helm.sh/", "checksum/", "kiosk.dev/");

    /** Hooks in the chart that have no counterpart: what Helm needs before the rest is there, and its test. */
    private static final Set<String> HELMS_OWN =
            Set.of("Pod kiosk-smoke", "NetworkPolicy kiosk-smoke-egress", "NetworkPolicy kiosk-migration-egress");

    private Meaning() {}

    static Map<String, JsonNode> of(List<KubeObject> objects) {
        Map<String, JsonNode> meaning = new TreeMap<>();
        for (KubeObject object : objects) {
            if (!HELMS_OWN.contains(object.toString()) && !object.kind().equals("Namespace")) {
                ObjectNode tree = normalized(object);
                meaning.put(
                        object.apiVersion() + " " + tree.path("kind").asText() + " "
                                + tree.at("/metadata/name").asText(),
                        tree);
            }
        }
        return meaning;
    }

    private static ObjectNode normalized(KubeObject object) {
        ObjectNode tree = object.tree().deepCopy();
        ObjectNode metadata = (ObjectNode) tree.path("metadata");
        metadata.put("name", object.name().replaceFirst("-migrate-[0-9-]+$", "-migrate"));
        withoutNotes(metadata, "labels");
        withoutNotes(metadata, "annotations");
        if (object.isFunction()) {
            ObjectNode template =
                    (ObjectNode) object.tree().at("/spec/template").deepCopy();
            withoutNotes((ObjectNode) template.path("metadata"), "annotations", "checksum/");
            ((ObjectNode) tree.path("spec")).set("template", template);
        }
        withoutDefaults(tree);
        return tree;
    }

    private static void withoutNotes(ObjectNode metadata, String field) {
        RENDERED_BY.forEach(prefix -> withoutNotes(metadata, field, prefix));
    }

    private static void withoutNotes(ObjectNode metadata, String field, String prefix) {
        if (metadata.path(field) instanceof ObjectNode notes) {
            notes.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(key -> key.startsWith(prefix))
                    .toList()
                    .forEach(notes::remove);
            if (notes.isEmpty()) {
                metadata.remove(field);
            }
        }
    }

    /** IfNotPresent is what an image with a version gets anyway. */
    private static void withoutDefaults(JsonNode tree) {
        tree.findParents("imagePullPolicy").forEach(parent -> {
            if (parent.path("imagePullPolicy").asText().equals("IfNotPresent")) {
                ((ObjectNode) parent).remove("imagePullPolicy");
            }
        });
    }
}
