package dev.kiosk.ops.warm;

import dev.kiosk.ops.cluster.ClusterOptions;
import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.output.ExitStatus;
import dev.kiosk.ops.wait.Deadline;
import io.fabric8.knative.serving.v1.Revision;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops warm}. */
@Command(
        name = "warm",
        description = "Keeps pods of every function up before a sale, and with --back lets them go again.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = ExitStatus.USAGE,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:they are up, or are let go",
            "1:not all are up yet",
            "2:the cluster refuses",
            "64:wrong usage"
        })
public final class WarmCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--pods",
            defaultValue = "2",
            description = "Pods of each function, at most its max-scale (default: ${DEFAULT-VALUE}).")
    private int pods;

    @Option(names = "--back", description = "Back to what was before.")
    private boolean back;

    @Option(
            names = "--deadline",
            defaultValue = "120s",
            description = "How long to wait until they are up (default: ${DEFAULT-VALUE}).")
    private Duration deadline = Duration.ofMinutes(2);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (KubernetesClient client = cluster.connect()) {
            Warming warming = new Warming(new Installation(client, cluster.namespace()));
            List<Revision> live = warming.live();
            if (live.isEmpty()) {
                say("fail  no revision with traffic in the namespace " + cluster.namespace() + "; see `ops doctor`");
                return ExitStatus.FAILURE;
            }
            return back ? letGo(warming, live) : warm(warming, live);
        } catch (KubernetesClientException e) {
            say("fail  the cluster refuses or does not answer (HTTP " + e.getCode()
                    + "); it takes get and patch on revisions");
            return ExitStatus.FAILURE;
        }
    }

    private int letGo(Warming warming, List<Revision> live) {
        for (Revision revision : live) {
            Revision restored = warming.restore(revision);
            say("ok    %s: min-scale %d".formatted(name(restored), minScale(restored)));
        }
        return ExitStatus.OK;
    }

    private int warm(Warming warming, List<Revision> live) {
        List<Revision> raised =
                live.stream().map(revision -> warming.raise(revision, pods)).toList();
        Deadline end = Deadline.in(deadline);
        int status = ExitStatus.OK;
        for (Revision revision : raised) {
            boolean up = isUp(warming, revision, end);
            say("%-5s %s: %s".formatted(up ? "ok" : "warn", name(revision), told(revision, up)));
            status = up ? status : ExitStatus.WARNING;
        }
        return status;
    }

    private static String told(Revision revision, boolean up) {
        int wanted = minScale(revision);
        return up ? wanted + " pods up" : "not yet " + wanted + " pods; see its events";
    }

    private static boolean isUp(Warming warming, Revision revision, Deadline end) {
        int wanted = minScale(revision);
        return end.await(
                () -> warming.revision(name(revision)).stream().anyMatch(found -> Warming.pods(found) >= wanted));
    }

    private static int minScale(Revision revision) {
        return Warming.number(revision, Warming.MIN_SCALE).orElse(0);
    }

    private static String name(Revision revision) {
        return revision.getMetadata().getName();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
