package dev.kiosk.ops.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.File;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Which cluster and which namespace. Without options it is the one that kubectl would talk to, or, in a pod, the pod's own
 * cluster by its service account.
 */
public final class ClusterOptions {

    private static final int REQUEST_TIMEOUT_MILLIS = 15_000;

    @Option(
            names = {"-n", "--namespace"},
            defaultValue = "kiosk",
            description = "Where Kiosk is installed (default: ${DEFAULT-VALUE}).")
    private String namespace = "kiosk";

    @Option(names = "--kubeconfig", description = "The kubeconfig file (default: kubectl's, or the pod's own account).")
    private @Nullable File kubeconfig;

    @Option(names = "--context", description = "The context of the kubeconfig (default: its current one).")
    private @Nullable String context;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public String namespace() {
        return namespace;
    }

    /** A client of its own, to be closed. A kubeconfig that cannot be read is wrong usage. */
    public KubernetesClient connect() {
        if (kubeconfig != null && !kubeconfig.canRead()) {
            throw new ParameterException(spec.commandLine(), "cannot read the kubeconfig " + kubeconfig);
        }
        Config config = kubeconfig == null ? Config.autoConfigure(context) : Config.fromKubeconfig(context, kubeconfig);
        config.setRequestTimeout(REQUEST_TIMEOUT_MILLIS);
        config.setRequestRetryBackoffLimit(1);
        return new KubernetesClientBuilder().withConfig(config).build();
    }
}
