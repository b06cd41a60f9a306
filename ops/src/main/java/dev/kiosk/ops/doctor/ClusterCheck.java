package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import java.util.List;

/** Is there a cluster, and the namespace in it? */
final class ClusterCheck implements Check {

    @Override
    public String name() {
        return "Kubernetes";
    }

    @Override
    public List<Finding> look(Installation installation) {
        String version = installation.client().getKubernetesVersion().getGitVersion();
        return List.of(
                Finding.ok(name(), version + " at " + installation.client().getMasterUrl()));
    }
}
