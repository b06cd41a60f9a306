package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder knative/, as {@code kubectl apply -k} reads it. */
public final class PlainManifests {

    public static final Path FOLDER = Path.of("../knative");

    /** With all that is optional. */
    public static final Path WITH_WEBHOOKS = FOLDER.resolve("overlays/webhooks");

    private PlainManifests() {}

    public static List<KubeObject> objects() {
        return objects(FOLDER);
    }

    public static List<KubeObject> objects(Path folder) {
        return in(folder).toList();
    }

    /** As it comes, and beside it what is there with all that is optional. */
    public static List<KubeObject> withOptional() {
        List<KubeObject> plain = objects();
        Set<String> names = plain.stream().map(PlainManifests::identity).collect(Collectors.toSet());
        Stream<KubeObject> more = objects(WITH_WEBHOOKS).stream().filter(object -> !names.contains(identity(object)));
        return Stream.concat(plain.stream(), more).toList();
    }

    private static String identity(KubeObject object) {
        return object.kind() + " " + object.name();
    }

    private static Stream<KubeObject> in(Path path) {
        if (Files.isDirectory(path)) {
            List<KubeObject> patches = patches(path).stream()
                    .flatMap(file -> in(path.resolve(file)))
                    .toList();
            return resources(path).stream()
                    .flatMap(resource -> in(path.resolve(resource)))
                    .map(object -> patched(object, patches));
        }
        return Yaml.documents(Yaml.text(path)).stream().map(KubeObject::new);
    }

    /** A patch that is a whole object takes the place of the one of its kind and name. */
    private static KubeObject patched(KubeObject object, List<KubeObject> patches) {
        return patches.stream()
                .filter(patch ->
                        patch.kind().equals(object.kind()) && patch.name().equals(object.name()))
                .findFirst()
                .orElse(object);
    }

    public static List<String> resources(Path folder) {
        return listed(folder, "resources").map(JsonNode::asText).toList();
    }

    /** Files of whole objects. */
    static List<String> patches(Path folder) {
        return listed(folder, "patches")
                .map(patch -> patch.path("path").asText())
                .toList();
    }

    private static Stream<JsonNode> listed(Path folder, String field) {
        return Yaml.read(folder.resolve("kustomization.yaml")).path(field).valueStream();
    }
}
