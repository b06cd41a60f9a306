package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.Readiness;
import io.fabric8.knative.eventing.v1.Broker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is the Broker there, ready, and of which class? */
final class BrokerCheck implements Check {

    private static final String CLASS = "eventing.knative.dev/broker.class";
    private static final String IN_MEMORY = "MTChannelBasedBroker";

    private final String broker;

    BrokerCheck(String broker) {
        this.broker = broker;
    }

    @Override
    public String name() {
        return "Broker " + broker;
    }

    @Override
    public List<Finding> look(Installation installation) {
        return List.of(installation
                .broker(broker)
                .map(found -> judge(found, installation.namespace()))
                .orElseGet(() -> missing(installation.namespace())));
    }

    private Finding missing(String namespace) {
        return Finding.fail(
                name(),
                "not in the namespace " + namespace,
                "kubectl apply -k knative/, or helm upgrade with broker.create");
    }

    private Finding judge(Broker found, String namespace) {
        String brokerClass = Optional.ofNullable(found.getMetadata().getAnnotations())
                .map((Map<String, String> annotations) -> annotations.get(CLASS))
                .orElse("of the cluster's default class");
        Readiness readiness = Readiness.of(
                found.getStatus() == null ? null : found.getStatus().getConditions());
        if (!readiness.ready()) {
            return Finding.fail(
                    name(),
                    brokerClass + ", not ready: " + readiness.why(),
                    "kubectl -n " + namespace + " describe broker " + broker);
        }
        return Finding.ok(
                name(), brokerClass + (brokerClass.equals(IN_MEMORY) ? ", ready; for trying only" : ", ready"));
    }
}
