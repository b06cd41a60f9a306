package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder knative/, as {@code kubectl apply -k} reads it. */
public final class PlainManifests {

    public static final Path FOLDER = Path.of("../knative");

    private PlainManifests() {}

    public static List<KubeObject> objects() {
        return in(FOLDER).toList();
    }

    private static Stream<KubeObject> in(Path path) {
        if (Files.isDirectory(path)) {
            return resources(path).stream().flatMap(resource -> in(path.resolve(resource)));
        }
        return Yaml.documents(Yaml.text(path)).stream().map(KubeObject::new);
    }

    public static List<String> resources(Path folder) {
        JsonNode kustomization = Yaml.read(folder.resolve("kustomization.yaml"));
        return kustomization
                .path("resources")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
