package dev.kiosk.cluster.platform;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.concurrent.TimeUnit;

/** A pod of the tests' own that runs one command of an image. */
public final class Job {

    private static final long MINUTES = 5;

    private final String namespace;
    private final String name;
    private final String image;

    private Job(String namespace, String name, String image) {
        this.namespace = namespace;
        this.name = name;
        this.image = image;
    }

    public static Job of(String namespace, String name, String image) {
        return new Job(namespace, name, image);
    }

    /** Its account may see what the account of an operator may. */
    public Job allowedToLookAround() {
        Cluster.client()
                .rbac()
                .clusterRoleBindings()
                .resource(new ClusterRoleBindingBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
                        .addNewSubject("", "ServiceAccount", "default", namespace)
                        .build())
                .create();
        return this;
    }

    /** What it printed; it has to end well. */
    public String run(String... arguments) {
        KubernetesClient client = Cluster.client();
        Pod pod = client.pods()
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(namespace)
                        .endMetadata()
                        .withNewSpec()
                        .withRestartPolicy("Never")
                        .addNewContainer()
                        .withName(name)
                        .withImage(image)
                        .withArgs(arguments)
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        try {
            Pod ended = client.pods().resource(pod).waitUntilCondition(Job::hasEnded, MINUTES, TimeUnit.MINUTES);
            String log = client.pods().resource(pod).getLog();
            if (!"Succeeded".equals(ended.getStatus().getPhase())) {
                throw new AssertionError(name + " failed:\n" + log);
            }
            return log;
        } finally {
            client.pods().resource(pod).delete();
            client.rbac().clusterRoleBindings().withName(namespace).delete();
        }
    }

    private static boolean hasEnded(Pod pod) {
        String phase = pod.getStatus().getPhase();
        return "Succeeded".equals(phase) || "Failed".equals(phase);
    }
}
