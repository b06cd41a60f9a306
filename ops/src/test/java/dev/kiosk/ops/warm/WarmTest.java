package dev.kiosk.ops.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.ops.cluster.CommandRun;
import dev.kiosk.ops.cluster.TestCluster;
import dev.kiosk.ops.output.ExitStatus;
import io.fabric8.knative.serving.v1.Revision;
import io.fabric8.knative.serving.v1.RevisionBuilder;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EnableKubernetesMockClient(crud = true, https = false)
class WarmTest {

    @SuppressWarnings("NullAway.Init")
    static KubernetesMockServer server;

    @SuppressWarnings("NullAway.Init")
    static KubernetesClient client;

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private TestCluster cluster;

    @BeforeEach
    void install() {
        server.reset();
        cluster = TestCluster.healthy(client);
        route("order-fn", "order-fn-00001", 0);
        route("inventory-fn", "inventory-fn-00001", 0);
    }

    @Test
    void keepsPodsOfEveryRoutedRevisionUp() {
        revision("order-fn-00001", 2);
        revision("inventory-fn-00001", 2);

        CommandRun run = warm();

        assertThat(run.out()).contains("ok    order-fn-00001: 2 pods up", "ok    inventory-fn-00001: 2 pods up");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(annotations("order-fn-00001"))
                .containsEntry(Warming.MIN_SCALE, "2")
                .containsEntry(Warming.BEFORE, "0");
    }

    @Test
    void saysWhichAreNotUpYet() {
        revision("order-fn-00001", 2);

        CommandRun run = warm("--deadline", "300ms");

        assertThat(run.out()).contains("warn  inventory-fn-00001: not yet 2 pods");
        assertThat(run.status()).isEqualTo(ExitStatus.WARNING);
    }

    @Test
    void neverAsksForMoreThanMaxScale() {
        warm("--pods", "50", "--deadline", "100ms");

        assertThat(annotations("order-fn-00001")).containsEntry(Warming.MIN_SCALE, "3");
    }

    @Test
    void goesBackToWhatWasBeforeHoweverOftenItWarmed() {
        warm("--deadline", "100ms");
        warm("--pods", "3", "--deadline", "100ms");

        CommandRun run = warm("--back");

        assertThat(run.out()).contains("ok    order-fn-00001: min-scale 0");
        assertThat(annotations("order-fn-00001"))
                .containsEntry(Warming.MIN_SCALE, "0")
                .doesNotContainKey(Warming.BEFORE);
    }

    @Test
    void goingBackWithoutHavingWarmedChangesNothing() {
        Map<String, String> before = annotations("order-fn-00001");

        assertThat(warm("--back").status()).isEqualTo(ExitStatus.OK);
        assertThat(annotations("order-fn-00001")).isEqualTo(before);
    }

    @Test
    void nothingInstalled() {
        client.resources(Service.class).inNamespace("kiosk").delete();

        CommandRun run = warm();

        assertThat(run.out()).contains("fail  no revision with traffic in the namespace kiosk");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    private CommandRun warm(String... more) {
        String kubeconfig = TestCluster.kubeconfig(temp, server.url("/")).toString();
        return CommandRun.of(Stream.concat(Stream.of("warm", "--kubeconfig", kubeconfig), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private void route(String service, String revision, int pods) {
        revision(revision, pods);
        cluster.put(new ServiceBuilder(cluster.service(service))
                .editStatus()
                .addNewTraffic()
                .withRevisionName(revision)
                .withPercent(100L)
                .withLatestRevision(true)
                .endTraffic()
                .endStatus()
                .build());
    }

    private void revision(String name, int pods) {
        cluster.put(new RevisionBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("kiosk")
                .addToAnnotations(Warming.MIN_SCALE, "0")
                .addToAnnotations(Warming.MAX_SCALE, "3")
                .endMetadata()
                .withNewStatus()
                .withActualReplicas(pods)
                .endStatus()
                .build());
    }

    private static Map<String, String> annotations(String revision) {
        return client.resources(Revision.class)
                .inNamespace("kiosk")
                .withName(revision)
                .get()
                .getMetadata()
                .getAnnotations();
    }
}
