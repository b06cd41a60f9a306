package dev.kiosk.ops.smoke;

import dev.kiosk.ops.cluster.ClusterOptions;
import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.KioskService;
import dev.kiosk.ops.output.ExitStatus;
import dev.kiosk.ops.output.OutputFormat;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops smoke}. */
@Command(
        name = "smoke",
        description = "Places an order by the shop's public address, follows it to confirmed and cancels it.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:confirmed and cancelled again", "2:not so", "64:wrong usage"})
public final class SmokeCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--url", description = "The shop's address (default: the URL of the Service storefront-fn).")
    private @Nullable URI url;

    @Option(
            names = "--deadline",
            defaultValue = "120s",
            description = "How long all of it may take, cold starts included (default: ${DEFAULT-VALUE}).")
    private Duration deadline = Duration.ofMinutes(2);

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
        Optional<URI> shop = Optional.ofNullable(url).or(this::publicRoute);
        if (shop.isEmpty()) {
            return ExitStatus.FAILURE;
        }
        SmokeReport report = new SmokeOrder(shop.get(), deadline, this::tell).run();
        spec.commandLine().getOut().println(report.print(output));
        return report.ok() ? ExitStatus.OK : ExitStatus.FAILURE;
    }

    private Optional<URI> publicRoute() {
        try (KubernetesClient client = cluster.connect()) {
            Optional<URI> route = new Installation(client, cluster.namespace())
                    .service(KioskService.STOREFRONT.name())
                    .flatMap(service -> Optional.ofNullable(service.getStatus()))
                    .flatMap(status -> Optional.ofNullable(status.getUrl()))
                    .map(URI::create);
            if (route.isEmpty()) {
                complain("the Service storefront-fn of the namespace " + cluster.namespace()
                        + " has no URL; see `ops doctor`");
            }
            return route;
        } catch (KubernetesClientException e) {
            complain("the cluster does not tell the shop's address; name it with --url");
            return Optional.empty();
        }
    }

    /** Beside the report, which is for programs, too. */
    private void tell(String step) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("… " + step);
        err.flush();
    }

    private void complain(String problem) {
        spec.commandLine().getErr().println("ops smoke: " + problem);
    }
}
