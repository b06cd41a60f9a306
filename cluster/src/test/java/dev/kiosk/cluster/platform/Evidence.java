package dev.kiosk.cluster.platform;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Of a test that failed: the logs and events of its namespaces and of Knative's, in {@code cluster/target/evidence}. */
public final class Evidence implements AfterTestExecutionCallback {

    private static final Path FOLDER = Path.of("target/evidence");
    private static final List<String> KNATIVE = List.of("knative-serving", "knative-eventing");
    private static final int LINES = 3000;

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keep(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        }
    }

    /** @param what failed */
    public static void keep(String what) {
        Path folder = FOLDER.resolve(what);
        Stream.concat(Namespace.open().stream(), KNATIVE.stream())
                .forEach(namespace -> keep(folder.resolve(namespace), namespace));
    }

    private static void keep(Path folder, String namespace) {
        write(folder.resolve("events.txt"), events(namespace));
        write(
                folder.resolve("objects.txt"),
                Command.tried(Command.withContext(
                                "--context",
                                "kubectl",
                                "-n",
                                namespace,
                                "get",
                                "all,brokers,triggers,pingsources",
                                "-o",
                                "wide"))
                        .output());
        for (Pod pod : Cluster.client().pods().inNamespace(namespace).list().getItems()) {
            for (Container container : pod.getSpec().getContainers()) {
                String name = pod.getMetadata().getName() + "." + container.getName() + ".log";
                write(folder.resolve(name), log(pod, container.getName()));
            }
        }
    }

    private static String log(Pod pod, String container) {
        try {
            return Objects.requireNonNullElse(
                    Cluster.client()
                            .pods()
                            .resource(pod)
                            .inContainer(container)
                            .tailingLines(LINES)
                            .getLog(),
                    "");
        } catch (KubernetesClientException e) {
            return "no log: " + e.getMessage();
        }
    }

    private static String events(String namespace) {
        return Cluster.client().v1().events().inNamespace(namespace).list().getItems().stream()
                .sorted(Comparator.comparing(event -> Objects.requireNonNullElse(event.getLastTimestamp(), "")))
                .map(Evidence::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Event event) {
        return "%s %s %s/%s %s: %s"
                .formatted(
                        event.getLastTimestamp(),
                        event.getType(),
                        event.getInvolvedObject().getKind(),
                        event.getInvolvedObject().getName(),
                        event.getReason(),
                        event.getMessage());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
