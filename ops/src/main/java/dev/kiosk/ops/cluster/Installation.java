package dev.kiosk.ops.cluster;

import io.fabric8.knative.client.KnativeClient;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Optional;

/** An installation of Kiosk: a namespace of a cluster. */
public record Installation(KubernetesClient client, String namespace) {

    public KnativeClient knative() {
        return client.adapt(KnativeClient.class);
    }

    public Optional<Service> service(String name) {
        return Optional.ofNullable(
                knative().services().inNamespace(namespace).withName(name).get());
    }

    /** What has to be there: all but the optional Services that were not installed. */
    public List<KioskService> expected() {
        return KioskService.ALL.stream()
                .filter(service ->
                        !service.optional() || service(service.name()).isPresent())
                .toList();
    }

    /** Those of Kiosk that are there. */
    public List<Service> services() {
        return KioskService.ALL.stream()
                .flatMap(service -> service(service.name()).stream())
                .toList();
    }

    public Optional<Broker> broker(String name) {
        return Optional.ofNullable(
                knative().brokers().inNamespace(namespace).withName(name).get());
    }

    public List<Trigger> triggers() {
        return knative().triggers().inNamespace(namespace).list().getItems();
    }

    public List<PingSource> pingSources() {
        return knative().pingSources().inNamespace(namespace).list().getItems();
    }
}
