package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the checks one after the other. Only a cluster that cannot be reached ends them early. */
final class Doctor {

    private final Check reachable;
    private final List<Check> checks;

    Doctor(Check reachable, List<Check> checks) {
        this.reachable = reachable;
        this.checks = List.copyOf(checks);
    }

    Report examine(Installation installation) {
        List<Finding> findings = new ArrayList<>(examine(reachable, installation));
        if (findings.stream().noneMatch(finding -> finding.status() == Status.FAIL)) {
            checks.forEach(check -> findings.addAll(examine(check, installation)));
        }
        return new Report(installation.namespace(), findings);
    }

    private static List<Finding> examine(Check check, Installation installation) {
        try {
            return check.look(installation);
        } catch (KubernetesClientException e) {
            return List.of(refused(check, e));
        }
    }

    private static Finding refused(Check check, KubernetesClientException e) {
        return switch (e.getCode()) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                Finding.warn(
                        check.name(),
                        "this account may not look at it",
                        "give it the verbs get and list on what ops/README.md names");
            default ->
                Finding.fail(
                        check.name(),
                        "the cluster does not answer: " + reason(e),
                        "see whether `kubectl get namespaces` works from here");
        };
    }

    private static String reason(KubernetesClientException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }
}
