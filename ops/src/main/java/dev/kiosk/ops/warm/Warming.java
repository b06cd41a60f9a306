package dev.kiosk.ops.warm;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.KioskService;
import io.fabric8.knative.serving.v1.Revision;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1.TrafficTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Changes the min-scale of the revisions that have traffic. A revision's autoscaling annotations may change in place: Serving
 * hands them to the autoscaler, no new revision comes of it, and neither Helm nor kubectl sees a difference.
 */
final class Warming {

    static final String MIN_SCALE = "autoscaling.knative.dev/min-scale";
    static final String MAX_SCALE = "autoscaling.knative.dev/max-scale";
    static final String BEFORE = "ops.kiosk.dev/min-scale-before";
    private static final String NONE = "none";

    private final Installation installation;

    Warming(Installation installation) {
        this.installation = installation;
    }

    /** The revisions that a request may reach now. */
    List<Revision> live() {
        return KioskService.ALL.stream()
                .flatMap(service -> installation.service(service.name()).stream())
                .flatMap(Warming::routed)
                .distinct()
                .flatMap(name -> revision(name).stream())
                .toList();
    }

    private static Stream<String> routed(Service service) {
        List<TrafficTarget> traffic = Optional.ofNullable(service.getStatus())
                .map(status -> status.getTraffic())
                .orElseGet(List::of);
        return traffic.stream()
                .filter(target -> target.getPercent() != null && target.getPercent() > 0)
                .map(TrafficTarget::getRevisionName)
                .filter(Objects::nonNull);
    }

    Optional<Revision> revision(String name) {
        return Optional.ofNullable(installation
                .knative()
                .revisions()
                .inNamespace(installation.namespace())
                .withName(name)
                .get());
    }

    /** At most what its max-scale allows; what it was is noted, unless it is noted already. */
    Revision raise(Revision revision, int pods) {
        int wanted = Math.min(pods, number(revision, MAX_SCALE).orElse(pods));
        return annotate(revision, annotations -> {
            annotations.putIfAbsent(BEFORE, annotations.getOrDefault(MIN_SCALE, NONE));
            annotations.put(MIN_SCALE, Integer.toString(wanted));
        });
    }

    /** To what was noted; nothing, if nothing was. */
    Revision restore(Revision revision) {
        return annotate(revision, annotations -> {
            String before = annotations.remove(BEFORE);
            if (NONE.equals(before)) {
                annotations.remove(MIN_SCALE);
            } else if (before != null) {
                annotations.put(MIN_SCALE, before);
            }
        });
    }

    static OptionalInt number(Revision revision, String annotation) {
        String value = annotations(revision).get(annotation);
        return value != null && value.matches("[1-9]\\d{0,5}")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }

    static int pods(Revision revision) {
        Integer pods =
                revision.getStatus() == null ? null : revision.getStatus().getActualReplicas();
        return Objects.requireNonNullElse(pods, 0);
    }

    private Revision annotate(Revision revision, java.util.function.Consumer<Map<String, String>> change) {
        return installation
                .knative()
                .revisions()
                .inNamespace(installation.namespace())
                .withName(revision.getMetadata().getName())
                .edit(found -> {
                    Map<String, String> annotations = new HashMap<>(annotations(found));
                    change.accept(annotations);
                    found.getMetadata().setAnnotations(annotations);
                    return found;
                });
    }

    private static Map<String, String> annotations(Revision revision) {
        return Objects.requireNonNullElse(revision.getMetadata().getAnnotations(), Map.of());
    }
}
