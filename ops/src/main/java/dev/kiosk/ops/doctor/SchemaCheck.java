package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.KioskService;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has each database the schema that its function needs? The function's own readiness knows; where it cannot be reached from
 * here, its last migration tells.
 */
final class SchemaCheck implements Check {

    private final ReadinessEndpoint endpoint;

    SchemaCheck(ReadinessEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String name() {
        return "Schemas";
    }

    @Override
    public List<Finding> look(Installation installation) {
        return installation.expected().stream()
                .filter(service -> service.stateful() && service.name().equals(service.function()))
                .map(service -> look(installation, service.function()))
                .toList();
    }

    private Finding look(Installation installation, String function) {
        Optional<Job> migration = lastMigration(installation, function);
        if (migration.filter(job -> has(job, "Failed")).isPresent()) {
            return failed(installation, function, migration.get());
        }
        return faces(installation, function)
                .flatMap(service -> endpoint.ask(service).stream())
                .findFirst()
                .map(answer -> ofAnswer(installation, function, answer))
                .orElseGet(() -> ofMigration(function, migration));
    }

    /** The inner one first, which says why it is not ready; a public one does not. */
    private static Stream<Service> faces(Installation installation, String function) {
        return installation.expected().stream()
                .filter(service -> service.function().equals(function))
                .sorted(Comparator.comparing(
                        (KioskService service) -> service.name().equals(function)))
                .flatMap(service -> installation.service(service.name()).stream());
    }

    private static String title(String function) {
        return "Schema of " + function;
    }

    private static Optional<Job> lastMigration(Installation installation, String function) {
        return installation
                .client()
                .batch()
                .v1()
                .jobs()
                .inNamespace(installation.namespace())
                .withLabel("app.kubernetes.io/name", function)
                .withLabel("app.kubernetes.io/component", "migration")
                .list()
                .getItems()
                .stream()
                .max(Comparator.comparing(
                        job -> Optional.ofNullable(job.getMetadata().getCreationTimestamp())
                                .orElse("")));
    }

    private static boolean has(Job job, String condition) {
        return job.getStatus() != null
                && job.getStatus().getConditions() != null
                && job.getStatus().getConditions().stream()
                        .anyMatch((JobCondition found) ->
                                condition.equals(found.getType()) && "True".equals(found.getStatus()));
    }

    private static Finding failed(Installation installation, String function, Job job) {
        String name = job.getMetadata().getName();
        return Finding.fail(
                title(function),
                "the migration " + name + " has failed",
                "kubectl -n %s logs job/%s; then delete the Job and apply again, or helm upgrade"
                        .formatted(installation.namespace(), name));
    }

    private static Finding ofAnswer(Installation installation, String function, ReadinessEndpoint.Answer answer) {
        return answer.up()
                ? Finding.ok(title(function), "what the function needs")
                : Finding.fail(
                        title(function),
                        answer.reason(),
                        "run the image's command `migrate`: the Job %s-migrate… in the namespace %s"
                                .formatted(function, installation.namespace()));
    }

    private static Finding ofMigration(String function, Optional<Job> migration) {
        if (migration.filter(job -> has(job, "Complete")).isPresent()) {
            String name = migration.get().getMetadata().getName();
            return Finding.ok(title(function), "migrated by " + name);
        }
        return migration.isPresent()
                ? Finding.warn(title(function), "the migration is under way", "look again in a minute")
                : Finding.warn(
                        title(function),
                        "not known: no migration is kept, and the function cannot be reached from here",
                        "run the doctor inside the cluster");
    }
}
