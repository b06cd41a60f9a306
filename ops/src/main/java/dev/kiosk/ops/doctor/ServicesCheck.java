package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.KioskService;
import dev.kiosk.ops.cluster.Readiness;
import io.fabric8.knative.serving.v1.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Are the Services there, ready, and only those public that shall be? */
final class ServicesCheck implements Check {

    private static final String VISIBILITY = "networking.knative.dev/visibility";

    @Override
    public String name() {
        return "Services";
    }

    @Override
    public List<Finding> look(Installation installation) {
        return installation.expected().stream()
                .map(expected -> installation
                        .service(expected.name())
                        .map(found -> judge(expected, found, installation))
                        .orElseGet(() -> Finding.fail(
                                title(expected),
                                "not in the namespace " + installation.namespace(),
                                "kubectl apply -k knative/, or helm upgrade")))
                .toList();
    }

    private static String title(KioskService service) {
        return "Service " + service.name();
    }

    private static Finding judge(KioskService expected, Service found, Installation installation) {
        String namespace = installation.namespace();
        Readiness readiness = Readiness.of(
                found.getStatus() == null ? null : found.getStatus().getConditions());
        if (!readiness.ready()) {
            return Finding.fail(
                    title(expected),
                    "not ready: "
                            + WaitingPods.why(installation, expected.name()).orElse(readiness.why()),
                    "kubectl -n %s describe ksvc %s; kubectl -n %s logs -l serving.knative.dev/service=%s"
                            .formatted(namespace, expected.name(), namespace, expected.name()));
        }
        if (expected.inside() && !isInside(found)) {
            return Finding.fail(
                    title(expected),
                    "ready, and open to the world",
                    "kubectl -n %s label ksvc %s %s=cluster-local".formatted(namespace, expected.name(), VISIBILITY));
        }
        return Finding.ok(title(expected), "ready at " + found.getStatus().getUrl());
    }

    private static boolean isInside(Service service) {
        return Optional.ofNullable(service.getMetadata().getLabels())
                .map((Map<String, String> labels) -> labels.get(VISIBILITY))
                .filter("cluster-local"::equals)
                .isPresent();
    }
}
