package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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
}
