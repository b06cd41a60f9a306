package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why pods of a Service do not start: the kubelet says so at once, Knative when ten minutes are over. */
final class WaitingPods {

    private static final String SERVICE = "serving.knative.dev/service";
    private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");
    private static final int LONGEST = 300;

    private WaitingPods() {}

    /** Empty where none waits for anything in particular, or nobody may look. */
    static Optional<String> why(Installation installation, String service) {
        try {
            return installation
                    .client()
                    .pods()
                    .inNamespace(installation.namespace())
                    .withLabel(SERVICE, service)
                    .list()
                    .getItems()
                    .stream()
                    .flatMap(WaitingPods::waiting)
                    .filter(waiting -> !STARTING.contains(waiting.getReason()))
                    .map(WaitingPods::told)
                    .findFirst();
        } catch (KubernetesClientException e) {
            return Optional.empty();
        }
    }

    private static Stream<ContainerStateWaiting> waiting(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream()
                .map(ContainerStatus::getState)
                .filter(Objects::nonNull)
                .map(ContainerState::getWaiting)
                .filter(Objects::nonNull);
    }

    private static String told(ContainerStateWaiting waiting) {
        String line = (waiting.getReason() + ": " + Objects.requireNonNullElse(waiting.getMessage(), ""))
                .replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
