package dev.kiosk.ops.doctor;

import dev.kiosk.ops.cluster.ClusterOptions;
import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.output.ExitStatus;
import dev.kiosk.ops.output.OutputFormat;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops doctor}. */
@Command(
        name = "doctor",
        description = "Looks whether everything is there that Kiosk needs, and in order.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:all is well", "1:something deserves a look", "2:something is broken", "64:wrong usage"})
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--broker", defaultValue = "shop", description = "The Broker's name (default: ${DEFAULT-VALUE}).")
    private String broker = "shop";

    @Option(
            names = "--max-connections",
            defaultValue = "100",
            description = "What Postgres allows, its max_connections (default: ${DEFAULT-VALUE}).")
    private int maxConnections;

    @Option(
            names = "--reserved-connections",
            defaultValue = "12",
            description = "What of it is not for functions (default: ${DEFAULT-VALUE}).")
    private int reservedConnections;

    @Option(
            names = "--patience",
            defaultValue = "30s",
            description = "How long a function may take to answer, its start included (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(30);

    @Option(
            names = {"-o", "--output"},
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (KubernetesClient client = cluster.connect()) {
            Report report = doctor().examine(new Installation(client, cluster.namespace()));
            spec.commandLine().getOut().println(report.print(output));
            return report.status().exitStatus();
        }
    }

    private Doctor doctor() {
        return new Doctor(
                new ClusterCheck(),
                List.of(
                        KnativeCheck.serving(),
                        KnativeCheck.eventing(),
                        new BrokerCheck(broker),
                        new ServicesCheck(),
                        new TriggersCheck(broker, Routing.packed()),
                        new SweepsCheck(),
                        new SecretsCheck(),
                        new PaymentCheck(),
                        new NotificationsCheck(new NotificationProbe(patience)),
                        new SchemaCheck(new ReadinessEndpoint(patience)),
                        new ConnectionsCheck(new ConnectionBudget(maxConnections, reservedConnections))));
    }
}
