package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Evidence;
import dev.kiosk.cluster.platform.Helm;
import dev.kiosk.cluster.platform.Namespace;
import dev.kiosk.cluster.platform.Ops;
import dev.kiosk.cluster.platform.Wait;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be installed is said in one line, and nothing of it is. */
@Order(10)
@ExtendWith(Evidence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputIT {

    private final Namespace namespace = Namespace.create("bad");

    @AfterAll
    void remove() {
        namespace.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apps/v1                                       | Knative Serving is not on this cluster
            serving.knative.dev/v1                        | Knative Eventing is not on this cluster
            serving.knative.dev/v1,eventing.knative.dev/v1 | Knative Eventing is too old on this cluster
            """)
    void noKnativeOrAnOlderOne(String apis, String said) {
        Command template = Command.tried(
                "helm",
                "template",
                "shop",
                Helm.CHART,
                "--set",
                "trying=true",
                "--api-versions",
                "apiregistration.k8s.io/v1," + apis);

        assertThat(template.status()).isNotZero();
        assertThat(template.output()).contains(said);
    }

    @Test
    @Order(1)
    void secretThatIsNotThere() {
        Command install = Helm.chosen()
                .withValues("install", "shop", namespace.name(), "--set", "postgres.inCluster.enabled=false");

        assertRefused(install, "has no Secret storefront-fn-db with the key url");
    }

    @Test
    @Order(2)
    void noRights() {
        Cluster.client()
                .serviceAccounts()
                .inNamespace(namespace.name())
                .resource(new io.fabric8.kubernetes.api.model.ServiceAccountBuilder()
                        .withNewMetadata()
                        .withName("nobody")
                        .endMetadata()
                        .build())
                .create();
        String nobody = "system:serviceaccount:" + namespace.name() + ":nobody";

        Command install = Helm.chosen().withValues("install", "shop", namespace.name(), "--kube-as-user", nobody);

        assertRefused(install, "forbidden");
    }

    @Test
    @Order(3)
    void servicesThatKnMadeAreNotTakenOver() {
        Command.kn(
                "service",
                "create",
                "order-fn",
                "-n",
                namespace.name(),
                "--image",
                Cluster.image("order-fn"),
                "--no-wait");

        Command install = Helm.chosen().withValues("install", "shop", namespace.name());

        assertThat(install.status()).isNotZero();
        assertThat(install.output()).contains("order-fn", "cannot be imported into the current release");
        assertThat(installed()).containsExactly("order-fn");
        Command.kn("service", "delete", "order-fn", "-n", namespace.name(), "--wait");
    }

    @Test
    @Order(4)
    void imageThatCannotBePulled() {
        Helm.chosen()
                .withValues(
                        "install",
                        "shop",
                        namespace.name(),
                        "--set",
                        "image.tag=nowhere,migration.enabled=false,postgres.inCluster.storage.persistent=false")
                .succeeded();

        Wait.until(
                "the doctor names the image",
                () -> ofOrders(Ops.tried("doctor", "--namespace", namespace.name()))
                        .contains("/order-fn:nowhere"));
        Command doctor = Ops.tried("doctor", "--namespace", namespace.name());
        assertThat(doctor.status()).isEqualTo(2);
        assertThat(ofOrders(doctor)).startsWith("fail  Service order-fn: not ready: ");
    }

    /** The one line about order-fn's Service. */
    private static String ofOrders(Command doctor) {
        return doctor.output()
                .lines()
                .filter(line -> line.contains(" Service order-fn: "))
                .findFirst()
                .orElse("");
    }

    private void assertRefused(Command install, String said) {
        assertThat(install.status()).isNotZero();
        assertThat(install.output()).contains(said);
        assertThat(installed()).isEmpty();
    }

    /** Whatever of Kiosk is in the namespace. */
    private Stream<String> installed() {
        return Command.kubectl(
                        "-n",
                        namespace.name(),
                        "get",
                        "ksvc,statefulset,job,broker,trigger,pingsource,networkpolicy,pvc",
                        "-o",
                        "name")
                .output()
                .lines()
                .filter(line -> line.contains("/"))
                .map(line -> line.substring(line.indexOf('/') + 1));
    }
}
