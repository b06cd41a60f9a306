package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.Readiness;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is every Trigger there and ready, and does it point at a Service that is? One line if all are, else one for each that is not.
 */
final class TriggersCheck implements Check {

    private final String broker;
    private final MissingTriggers missing;

    TriggersCheck(String broker, Routing routing) {
        this.broker = broker;
        this.missing = new MissingTriggers(broker, routing);
    }

    @Override
    public String name() {
        return "Triggers";
    }

    @Override
    public List<Finding> look(Installation installation) {
        List<Trigger> triggers = installation.triggers();
        if (triggers.isEmpty()) {
            return List.of(Finding.fail(
                    name(),
                    "none in the namespace " + installation.namespace(),
                    "kubectl apply -k knative/, or helm upgrade"));
        }
        Set<String> ready = readyServices(installation);
        List<Finding> bad = Stream.concat(
                        triggers.stream().flatMap(trigger -> judge(trigger, ready)),
                        missing.among(triggers, installation.expected()).stream())
                .toList();
        return bad.isEmpty() ? List.of(Finding.ok(name(), triggers.size() + " ready, each at a ready Service")) : bad;
    }

    private static Set<String> readyServices(Installation installation) {
        return installation.knative().services().inNamespace(installation.namespace()).list().getItems().stream()
                .filter(service -> service.getStatus() != null
                        && Readiness.of(service.getStatus().getConditions()).ready())
                .map((Service service) -> service.getMetadata().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Finding> judge(Trigger trigger, Set<String> readyServices) {
        String title = "Trigger " + trigger.getMetadata().getName();
        Readiness readiness = Readiness.of(
                trigger.getStatus() == null ? null : trigger.getStatus().getConditions());
        if (!readiness.ready()) {
            return Stream.of(Finding.fail(
                    title,
                    "not ready: " + readiness.why(),
                    "kubectl -n %s describe trigger %s"
                            .formatted(
                                    trigger.getMetadata().getNamespace(),
                                    trigger.getMetadata().getName())));
        }
        return Stream.of(
                        wrongBroker(title, trigger),
                        deafSubscriber(title, trigger, readyServices),
                        noSink(title, trigger))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> wrongBroker(String title, Trigger trigger) {
        return broker.equals(trigger.getSpec().getBroker())
                ? Optional.empty()
                : Optional.of(Finding.warn(
                        title,
                        "listens to the Broker " + trigger.getSpec().getBroker(),
                        "name that one with --broker, or drain it as docs/operations.md says"));
    }

    private static Optional<Finding> deafSubscriber(String title, Trigger trigger, Set<String> readyServices) {
        return Optional.ofNullable(trigger.getSpec().getSubscriber())
                .map(subscriber -> subscriber.getRef())
                .filter(reference ->
                        "Service".equals(reference.getKind()) && !readyServices.contains(reference.getName()))
                .map(reference -> Finding.fail(
                        title,
                        "its subscriber " + reference.getName() + " is not ready or not there",
                        "see the line of the Service"));
    }

    private static Optional<Finding> noSink(String title, Trigger trigger) {
        boolean has = trigger.getSpec().getDelivery() != null
                && trigger.getSpec().getDelivery().getDeadLetterSink() != null;
        return has
                ? Optional.empty()
                : Optional.of(Finding.warn(
                        title,
                        "without a dead-letter sink of its own: what it cannot deliver may be lost",
                        "apply it again as it is in knative/triggers"));
    }
}
