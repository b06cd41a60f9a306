package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every installed object has to keep to; each violation is a line. */
final class Policies {

    private static final Set<String> SET_BY_KNATIVE = Set.of("PORT", "K_SERVICE", "K_REVISION", "K_CONFIGURATION");

    private final List<String> violations = new ArrayList<>();
    private final KubeObject object;

    private Policies(KubeObject object) {
        this.object = object;
    }

    static List<String> violations(List<KubeObject> objects) {
        return objects.stream()
                .flatMap(object -> new Policies(object).check().stream())
                .toList();
    }

    private List<String> check() {
        object.containers().forEach(this::checkContainer);
        if (!object.podTemplate().isMissingNode()) {
            checkPod();
        }
        if (object.isFunction()) {
            checkFunction();
        }
        switch (object.kind()) {
            case "Trigger" -> checkDelivery(object.tree().at("/spec/delivery"));
            case "Broker" -> checkDelivery(object.tree().at("/spec/delivery"));
            case "ServiceAccount" ->
                require(!object.tree().path("automountServiceAccountToken").asBoolean(true), "mounts tokens");
            case "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding" -> require(false, "gives rights");
            default -> {}
        }
        return violations;
    }

    private void checkContainer(JsonNode container) {
        String image = container.path("image").asText();
        require(image.matches(".+(:[^/:@]+|@sha256:[0-9a-f]{64})"), "image without tag or digest: " + image);
        require(!image.endsWith(":latest"), "image latest");
        for (String of : List.of("requests", "limits")) {
            for (String what : List.of("cpu", "memory")) {
                require(container.path("resources").path(of).has(what), "no " + what + " in resources." + of);
            }
        }
        JsonNode security = container.path("securityContext");
        require(security.path("runAsNonRoot").asBoolean(), "may run as root");
        require(security.path("readOnlyRootFilesystem").asBoolean(), "may write to its root");
        require(!security.path("allowPrivilegeEscalation").asBoolean(true), "may escalate privileges");
        require(security.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities");
        require(security.at("/seccompProfile/type").asText().equals("RuntimeDefault"), "without seccomp profile");
        container
                .path("env")
                .forEach(variable -> require(
                        !SET_BY_KNATIVE.contains(variable.path("name").asText()), "sets " + variable.path("name")));
    }

    private void checkPod() {
        require(!object.podSpec().path("automountServiceAccountToken").asBoolean(true), "mounts a token");
        require(
                object.podTemplate()
                        .at("/metadata/labels")
                        .path("app.kubernetes.io/part-of")
                        .asText()
                        .equals("kiosk"),
                "network policies do not find its pods");
    }

    /** Beyond the good of it, what Serving's admission refuses. */
    private void checkFunction() {
        JsonNode template = object.podTemplate();
        JsonNode annotations = template.at("/metadata/annotations");
        require(!template.path("metadata").has("name"), "names its revision");
        require(annotations.path("autoscaling.knative.dev/max-scale").asInt() > 0, "without max-scale");
        require(annotations.has("autoscaling.knative.dev/min-scale"), "without min-scale");
        require(
                object.tree()
                        .at("/metadata/annotations")
                        .propertyStream()
                        .noneMatch(entry -> entry.getKey().startsWith("autoscaling.knative.dev/")
                                || entry.getKey().startsWith("serving.knative.dev/creator")),
                "annotations on the wrong level");
        int timeout = object.podSpec().path("timeoutSeconds").asInt();
        require(
                timeout > 55 && timeout <= 600,
                "timeoutSeconds is not within drain plus shutdown and Serving's maximum");
        require(
                object.podSpec().path("containerConcurrency").asInt() > 0 || hasTarget(annotations),
                "neither containerConcurrency nor a target");
        object.containers().forEach(container -> {
            require(
                    container.at("/readinessProbe/httpGet/path").asText().equals("/actuator/health/readiness"),
                    "not probed for readiness");
            require(container.has("livenessProbe"), "not probed for liveness");
            require(
                    container.path("readinessProbe").size() == 1,
                    "Serving refuses a readinessProbe with timings and no period");
        });
    }

    /** Streams are requests in flight: the function limits them itself, and scales by a target. */
    private static boolean hasTarget(JsonNode annotations) {
        return annotations.path("autoscaling.knative.dev/target").asInt() > 0;
    }

    private void checkDelivery(JsonNode delivery) {
        for (String field : List.of("retry", "backoffPolicy", "backoffDelay", "timeout")) {
            require(delivery.has(field), "delivery without " + field);
        }
        require(delivery.at("/deadLetterSink/ref/name").asText().equals("order-fn"), "no dead-letter sink");
        require(delivery.at("/deadLetterSink/uri").asText().equals("/dead-letters"), "dead letters go astray");
    }

    private void require(boolean kept, String violation) {
        if (!kept) {
            violations.add(object + ": " + violation);
        }
    }
}
