package dev.kiosk.cluster.platform;

import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Where a cluster has no default storage class, a folder of its node takes its place. */
public final class Volumes {

    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
    private static final String LABEL = "kiosk.dev/test-namespace";

    private Volumes() {}

    /** A volume that the next claim of the namespace gets, writable for the user; nothing, where the cluster makes its own. */
    public static void provide(String namespace, String image, long user) {
        KubernetesClient client = Cluster.client();
        if (client.storage().v1().storageClasses().list().getItems().stream().anyMatch(Volumes::isDefault)) {
            return;
        }
        String folder = "/var/tmp/" + namespace;
        client.persistentVolumes()
                .resource(new PersistentVolumeBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .addToLabels(LABEL, namespace)
                        .endMetadata()
                        .withNewSpec()
                        .withAccessModes("ReadWriteOncePod")
                        .withCapacity(Map.of("storage", new Quantity("2Gi")))
                        .withPersistentVolumeReclaimPolicy("Retain")
                        .withNewClaimRef()
                        .withNamespace(namespace)
                        .withName("kiosk-postgres")
                        .endClaimRef()
                        .withNewHostPath(folder, "DirectoryOrCreate")
                        .endSpec()
                        .build())
                .create();
        run(namespace, image, folder, "chown %d:%d /volume".formatted(user, user));
    }

    static void forget(String namespace) {
        Cluster.client().persistentVolumes().withLabel(LABEL, namespace).delete();
    }

    private static boolean isDefault(StorageClass storage) {
        return "true"
                .equals(Objects.requireNonNullElse(storage.getMetadata().getAnnotations(), Map.of())
                        .get(DEFAULT_CLASS));
    }

    private static void run(String namespace, String image, String folder, String script) {
        KubernetesClient client = Cluster.client();
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .withName("volume")
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .addNewContainer()
                .withName("volume")
                .withImage(image)
                .withCommand("sh", "-c", script)
                .withNewSecurityContext()
                .withRunAsUser(0L)
                .endSecurityContext()
                .addNewVolumeMount()
                .withName("volume")
                .withMountPath("/volume")
                .endVolumeMount()
                .endContainer()
                .addNewVolume()
                .withName("volume")
                .withNewHostPath(folder, "DirectoryOrCreate")
                .endVolume()
                .endSpec()
                .build();
        client.pods().resource(pod).create();
        client.pods()
                .resource(pod)
                .waitUntilCondition(
                        found -> found != null
                                && "Succeeded".equals(found.getStatus().getPhase()),
                        1,
                        TimeUnit.MINUTES);
        client.pods().resource(pod).delete();
    }
}
