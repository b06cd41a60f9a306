package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.DeliveryPolicy;
import dev.kiosk.local.routing.Subscription;
import io.fabric8.knative.duck.v1.DeliverySpec;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerSpec;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.sources.v1.PingSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one whole of the objects: knows which kinds matter here, and how they refer to each other. */
final class ManifestReader {

    private final List<ManifestObject> objects;
    private final Map<BrokerName, @Nullable DeliverySpec> brokers = new HashMap<>();

    ManifestReader(List<ManifestObject> objects) {
        this.objects = objects;
    }

    Manifests read() {
        objects.forEach(ManifestReader::requireUnderstood);
        List<FunctionService> services = of("serving.knative.dev/v1", "Service").stream()
                .map(object -> ServiceReader.read(object, object.as(Service.class)))
                .toList();
        Destinations destinations =
                new Destinations(services.stream().map(FunctionService::name).collect(Collectors.toUnmodifiableSet()));
        Policies policies = new Policies(destinations);
        of("eventing.knative.dev/v1", "Broker").forEach(object -> addBroker(object, policies));
        return new Manifests(
                brokers.keySet(),
                of("eventing.knative.dev/v1", "Trigger").stream()
                        .map(object -> subscription(object, destinations, policies))
                        .toList(),
                services,
                of("sources.knative.dev/v1", "PingSource").stream()
                        .map(object -> PingReader.read(object, object.as(PingSource.class), destinations))
                        .toList());
    }

    private static final Set<String> UNDERSTOOD = Set.of(
            "serving.knative.dev/v1 Service",
            "eventing.knative.dev/v1 Broker",
            "eventing.knative.dev/v1 Trigger",
            "sources.knative.dev/v1 PingSource");

    /** What belongs to Knative decides what happens; the rest (namespaces, accounts, policies) matters to a cluster only. */
    private static void requireUnderstood(ManifestObject object) {
        if (object.group().endsWith("knative.dev") && !UNDERSTOOD.contains(object.apiVersion() + " " + object.kind())) {
            throw object.problem("local does not understand " + object.apiVersion() + " " + object.kind());
        }
    }

    private List<ManifestObject> of(String apiVersion, String kind) {
        return objects.stream()
                .filter(object ->
                        object.apiVersion().equals(apiVersion) && object.kind().equals(kind))
                .toList();
    }

    private void addBroker(ManifestObject object, Policies policies) {
        Broker broker = object.as(Broker.class);
        DeliverySpec delivery =
                broker.getSpec() == null ? null : broker.getSpec().getDelivery();
        policies.read(object, delivery, null);
        brokers.put(new BrokerName(object.namespace(), object.name()), delivery);
    }

    private Subscription subscription(ManifestObject object, Destinations destinations, Policies policies) {
        TriggerSpec spec = object.as(Trigger.class).getSpec();
        if (spec == null || spec.getBroker() == null) {
            throw object.problem("no spec.broker");
        }
        BrokerName broker = new BrokerName(object.namespace(), spec.getBroker());
        if (!brokers.containsKey(broker)) {
            throw object.problem("no Broker " + broker.name() + " in the namespace " + broker.namespace());
        }
        DeliveryPolicy delivery = policies.read(object, spec.getDelivery(), brokers.get(broker));
        return new Subscription(
                object.name(),
                broker,
                Filters.read(object, spec),
                destinations.read(object, "spec.subscriber", spec.getSubscriber()),
                delivery);
    }
}
