package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.KioskService;
import dev.kiosk.ops.doctor.Routing.Subscriber;
import io.fabric8.knative.eventing.v1.SubscriptionsAPIFilter;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which events of the routing no Trigger of the Broker brings to a subscriber, whatever it is called. One does if it delivers to
 * the subscriber and names the event's type exactly, alone or among others, as all of Kiosk's do, or filters nothing.
 */
final class MissingTriggers {

    private final String broker;
    private final Routing routing;

    MissingTriggers(String broker, Routing routing) {
        this.broker = broker;
        this.routing = routing;
    }

    /** @param services those that have to hear something */
    List<Finding> among(List<Trigger> triggers, List<KioskService> services) {
        return routing.subscribers().stream()
                .filter(subscriber ->
                        services.stream().anyMatch(service -> service.name().equals(subscriber.service())))
                .flatMap(subscriber -> missing(subscriber, triggers))
                .toList();
    }

    private Stream<Finding> missing(Subscriber subscriber, List<Trigger> triggers) {
        List<TriggerSpec> its = triggers.stream()
                .map(Trigger::getSpec)
                .filter(spec -> broker.equals(spec.getBroker()) && deliversTo(spec, subscriber))
                .toList();
        List<String> unheard = subscriber.events().stream()
                .filter(event -> its.stream().noneMatch(spec -> letsPass(spec, Subscriber.type(event))))
                .toList();
        return unheard.isEmpty() ? Stream.empty() : Stream.of(missing(subscriber, its.isEmpty(), unheard));
    }

    private static Finding missing(Subscriber subscriber, boolean altogether, List<String> unheard) {
        return Finding.fail(
                "Trigger " + subscriber.trigger(),
                altogether
                        ? "missing: %s%s hears nothing".formatted(subscriber.service(), subscriber.path())
                        : "%s%s hears of no %s"
                                .formatted(subscriber.service(), subscriber.path(), String.join(", ", unheard)),
                "kubectl apply -k knative/, or helm upgrade");
    }

    private static boolean deliversTo(TriggerSpec spec, Subscriber subscriber) {
        return Optional.ofNullable(spec.getSubscriber())
                .filter(destination -> subscriber.path().equals(destination.getUri()))
                .map(destination -> destination.getRef())
                .filter(reference -> subscriber.service().equals(reference.getName()))
                .isPresent();
    }

    /** With `filters`, the older `filter` does not count: Trigger v1. */
    private static boolean letsPass(TriggerSpec spec, String type) {
        if (spec.getFilters() != null && !spec.getFilters().isEmpty()) {
            return spec.getFilters().stream().allMatch(filter -> letsPass(filter, type));
        }
        return spec.getFilter() == null
                || spec.getFilter().getAttributes() == null
                || List.of(type, "").contains(spec.getFilter().getAttributes().getOrDefault("type", ""));
    }

    private static boolean letsPass(SubscriptionsAPIFilter filter, String type) {
        boolean alone =
                filter.getExact() != null && type.equals(filter.getExact().get("type"));
        return alone || Stream.ofNullable(filter.getAny()).flatMap(List::stream).anyMatch(one -> letsPass(one, type));
    }
}
