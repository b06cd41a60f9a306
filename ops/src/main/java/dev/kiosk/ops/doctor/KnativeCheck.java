package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Is a part of Knative there, which version, and does it run? */
final class KnativeCheck implements Check {

    private static final String VERSION = "app.kubernetes.io/version";
    private static final Pattern NUMBER = Pattern.compile("v?1\\.(\\d{1,4})\\..*");
    private static final int OLDEST_TESTED = 23;

    private final String name;
    private final String definition;
    private final String namespace;

    private KnativeCheck(String name, String definition, String namespace) {
        this.name = name;
        this.definition = definition;
        this.namespace = namespace;
    }

    static KnativeCheck serving() {
        return new KnativeCheck("Knative Serving", "services.serving.knative.dev", "knative-serving");
    }

    static KnativeCheck eventing() {
        return new KnativeCheck("Knative Eventing", "triggers.eventing.knative.dev", "knative-eventing");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Finding> look(Installation installation) {
        CustomResourceDefinition crd = installation
                .client()
                .apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName(definition)
                .get();
        return List.of(crd == null ? missing() : running(crd, deployments(installation)));
    }

    private Finding missing() {
        return Finding.fail(name, "not installed", "install it: https://knative.dev/docs/install/");
    }

    private List<Deployment> deployments(Installation installation) {
        return installation
                .client()
                .apps()
                .deployments()
                .inNamespace(namespace)
                .list()
                .getItems();
    }

    private Finding running(CustomResourceDefinition crd, List<Deployment> deployments) {
        String version = version(crd)
                .or(() -> deployments.stream().flatMap(d -> version(d).stream()).findFirst())
                .orElse("of a version that it does not tell");
        String idle = deployments.stream()
                .filter(KnativeCheck::isDown)
                .map(deployment -> deployment.getMetadata().getName())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            return Finding.fail(
                    name, version + ", but without a ready pod: " + idle, "kubectl -n " + namespace + " get pods");
        }
        return isOld(version)
                ? Finding.warn(
                        name,
                        version + ", older than 1." + OLDEST_TESTED + ", the oldest that Kiosk is tested with",
                        "upgrade it: https://knative.dev/docs/install/upgrade/")
                : Finding.ok(name, version);
    }

    private static boolean isOld(String version) {
        Matcher number = NUMBER.matcher(version);
        return number.matches() && Integer.parseInt(number.group(1)) < OLDEST_TESTED;
    }

    private static Optional<String> version(HasMetadata object) {
        return Optional.ofNullable(object.getMetadata().getLabels())
                .map((Map<String, String> labels) -> labels.get(VERSION));
    }

    /** Wanted and not there; one that is scaled to none on purpose is left alone. */
    private static boolean isDown(Deployment deployment) {
        Integer wanted =
                deployment.getSpec() == null ? null : deployment.getSpec().getReplicas();
        Integer ready =
                deployment.getStatus() == null ? null : deployment.getStatus().getReadyReplicas();
        return Objects.requireNonNullElse(wanted, 1) > 0 && Objects.requireNonNullElse(ready, 0) == 0;
    }
}
