package dev.kiosk.ops.doctor;

import dev.kiosk.ops.doctor.Routing.Edge;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerSpec;
import java.util.List;
import java.util.Optional;

/**
 * Which edges of the routing no Trigger serves, whatever it is called. One serves an edge if it delivers to the Service and names
 * the event's type exactly, as all of Kiosk's do, or filters nothing.
 */
final class MissingTriggers {

    private final Routing routing;

    MissingTriggers(Routing routing) {
        this.routing = routing;
    }

    List<Finding> among(List<Trigger> triggers) {
        return routing.edges().stream()
                .filter(edge -> triggers.stream().noneMatch(trigger -> serves(trigger.getSpec(), edge)))
                .map(MissingTriggers::missing)
                .toList();
    }

    private static Finding missing(Edge edge) {
        return Finding.fail(
                "Trigger " + edge.trigger(),
                "missing: %s hears of no %s".formatted(edge.subscriber(), edge.event()),
                "kubectl apply -k knative/, or helm upgrade");
    }

    private static boolean serves(TriggerSpec spec, Edge edge) {
        return deliversTo(spec, edge) && letsPass(spec, edge.type());
    }

    private static boolean deliversTo(TriggerSpec spec, Edge edge) {
        return Optional.ofNullable(spec.getSubscriber())
                .filter(subscriber -> edge.path().equals(subscriber.getUri()))
                .map(subscriber -> subscriber.getRef())
                .filter(reference -> edge.subscriber().equals(reference.getName()))
                .isPresent();
    }

    /** With `filters`, the older `filter` does not count: Trigger v1. */
    private static boolean letsPass(TriggerSpec spec, String type) {
        if (spec.getFilters() != null && !spec.getFilters().isEmpty()) {
            return spec.getFilters().stream()
                    .anyMatch(filter -> filter.getExact() != null
                            && type.equals(filter.getExact().get("type")));
        }
        return spec.getFilter() == null
                || spec.getFilter().getAttributes() == null
                || List.of(type, "").contains(spec.getFilter().getAttributes().getOrDefault("type", ""));
    }
}
