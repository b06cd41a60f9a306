package dev.kiosk.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.ops.cluster.TestCluster;
import dev.kiosk.ops.output.ExitStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the class path that they are shipped with, where nothing is that only tests need. */
@EnableKubernetesMockClient(crud = true, https = false)
class OpsAsShippedIT {

    @SuppressWarnings("NullAway.Init")
    static KubernetesMockServer server;

    @SuppressWarnings("NullAway.Init")
    static KubernetesClient client;

    @TempDir
    private Path temp;

    @BeforeEach
    void install() {
        server.reset();
        TestCluster.healthy(client);
    }

    @Test
    void doctorReadsAKubeconfig() throws Exception {
        Run run = run("doctor", "--kubeconfig", kubeconfig());

        assertThat(run.output()).contains("ok    Service storefront-fn: ready").doesNotContain("Exception", "Error");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void smokeReadsAKubeconfig() throws Exception {
        Run run = run("smoke", "--kubeconfig", kubeconfig(), "--deadline", "1s");

        assertThat(run.output()).contains("had no answer by the deadline").doesNotContain("NoClassDefFoundError");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void warmReadsAKubeconfig() throws Exception {
        Run run = run("warm", "--kubeconfig", kubeconfig());

        assertThat(run.output()).contains("no revision with traffic in the namespace kiosk");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    private String kubeconfig() {
        return TestCluster.kubeconfig(temp, client.getMasterUrl().toString()).toString();
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "@target/ops.args"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private record Run(int status, String output) {}
}
