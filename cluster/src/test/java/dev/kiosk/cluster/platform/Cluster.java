package dev.kiosk.cluster.platform;

import io.fabric8.knative.client.KnativeClient;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.Optional;

/** The cluster of the kubeconfig, by the context of {@code make cluster-test KUBE_CONTEXT=…}, or its current one. */
public final class Cluster {

    private static final KubernetesClient CLIENT = connect();

    private Cluster() {}

    public static KubernetesClient client() {
        return CLIENT;
    }

    public static KnativeClient knative() {
        return CLIENT.adapt(KnativeClient.class);
    }

    public static Optional<String> context() {
        return Optional.of(System.getProperty("kube.context", "")).filter(name -> !name.isEmpty());
    }

    /** Of a function, or of ops, as the tests' cluster has it. */
    public static String image(String name) {
        return imagePrefix() + "/" + name + ":" + imageTag();
    }

    public static String imagePrefix() {
        return System.getProperty("image.prefix", "kiosk");
    }

    public static String imageTag() {
        return System.getProperty("image.tag", "0.1.0");
    }

    private static KubernetesClient connect() {
        Config config = Config.autoConfigure(context().orElse(null));
        return new KubernetesClientBuilder().withConfig(config).build();
    }
}
