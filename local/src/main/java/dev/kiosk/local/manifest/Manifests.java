package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the manifests say, checked: every Trigger has its broker, and every destination is a Service among these. */
public record Manifests(
        Set<BrokerName> brokers,
        List<Subscription> subscriptions,
        List<FunctionService> services,
        List<PingSchedule> pings) {

    public Manifests {
        brokers = Set.copyOf(brokers);
        subscriptions = List.copyOf(subscriptions);
        services = List.copyOf(services);
        pings = List.copyOf(pings);
    }

    /**
     * Reads what {@code kubectl apply -k} would apply: what the folder's kustomization.yaml lists, or every YAML file of a
     * folder without one.
     *
     * @throws ManifestException at the first thing that is wrong
     */
    public static Manifests load(Path folder) {
        return new ManifestReader(ManifestObjects.in(folder)).read();
    }

    /**
     * Nothing but some of the Services, and what is delivered to them.
     *
     * @throws ManifestException if there is no such Service
     */
    public Manifests only(Collection<String> names) {
        Set<String> known = services.stream().map(FunctionService::name).collect(Collectors.toSet());
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ManifestException(name, "is no Service, but one of " + new TreeSet<>(known));
        });
        return new Manifests(
                brokers,
                subscriptions.stream()
                        .filter(one -> isAmong(one.subscriber(), names))
                        .toList(),
                services.stream().filter(one -> names.contains(one.name())).toList(),
                pings.stream().filter(one -> isAmong(one.sink(), names)).toList());
    }

    private static boolean isAmong(Destination destination, Collection<String> names) {
        return switch (destination) {
            case Destination.OfService service -> names.contains(service.service());
            case Destination.OfUri _ -> true;
        };
    }
}
