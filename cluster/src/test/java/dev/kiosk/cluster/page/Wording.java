package dev.kiosk.cluster.page;

import dev.kiosk.cluster.platform.Cluster;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Puts the tests' namespace and images where the pages say {@code kiosk}, and what a node of two CPUs can give. */
final class Wording {

    private static final Pattern IMAGE =
            Pattern.compile("(?<![\\w./-])(?:registry\\.example\\.com/)?kiosk/([a-z-]+):[0-9.]+");

    private final String namespace;

    Wording(String namespace) {
        this.namespace = namespace;
    }

    /** Where, from the module's folder, files of this wording are. */
    Path folder() {
        return Path.of("target/knative", namespace);
    }

    String of(String text) {
        return IMAGE.matcher(text)
                .replaceAll(image -> Cluster.image(image.group(1)))
                .replace(".kiosk.svc.", "." + namespace + ".svc.")
                .replace("cluster.local/kiosk/", "cluster.local/" + namespace + "/")
                .replace("namespace: kiosk", "namespace: " + namespace)
                .replace("--namespace kiosk", "--namespace " + namespace)
                .replace("name: kiosk\n", "name: " + namespace + "\n")
                .replace(" knative/", " cluster/" + folder() + "/")
                .replace("cpu: 500m", "cpu: 100m")
                .replace("cpu: 250m", "cpu: 50m")
                .replace("cpu=500m", "cpu=100m")
                .replace("cpu=250m", "cpu=50m");
    }
}
