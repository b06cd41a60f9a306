package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import java.util.List;

/** Looks at one thing. */
interface Check {

    /** What it looks at, as its lines begin. */
    String name();

    /**
     * What was found; nothing where there is nothing of it to look at.
     *
     * @throws io.fabric8.kubernetes.client.KubernetesClientException if the cluster refuses to show it
     */
    List<Finding> look(Installation installation);
}
