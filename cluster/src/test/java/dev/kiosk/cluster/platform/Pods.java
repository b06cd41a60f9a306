package dev.kiosk.cluster.platform;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;

/** Pods, by who they are. */
public final class Pods {

    private static final String SERVICE = "serving.knative.dev/service";

    private Pods() {}

    public static List<Pod> ready(String namespace, Map<String, String> labels) {
        return Cluster.client().pods().inNamespace(namespace).withLabels(labels).list().getItems().stream()
                .filter(Pods::isReady)
                .toList();
    }

    /** Of a Knative Service, those on their way out included. */
    public static List<Pod> of(String namespace, String service) {
        return Cluster.client()
                .pods()
                .inNamespace(namespace)
                .withLabel(SERVICE, service)
                .list()
                .getItems();
    }

    /** Of every Knative Service, those on their way out included. */
    public static List<Pod> ofServices(String namespace) {
        return Cluster.client()
                .pods()
                .inNamespace(namespace)
                .withLabel(SERVICE)
                .list()
                .getItems();
    }

    public static boolean isReady(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }
}
