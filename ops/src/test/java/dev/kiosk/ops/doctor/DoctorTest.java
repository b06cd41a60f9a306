package dev.kiosk.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.chart.PlainManifests;
import dev.kiosk.ops.cluster.CommandRun;
import dev.kiosk.ops.cluster.TestCluster;
import dev.kiosk.ops.output.ExitStatus;
import dev.kiosk.ops.output.Json;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.BrokerBuilder;
import io.fabric8.knative.eventing.v1.SubscriptionsAPIFilter;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerBuilder;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1.ServiceBuilder;
import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.knative.sources.v1.PingSourceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong has its line, with the remedy. */
@EnableKubernetesMockClient(crud = true, https = false)
class DoctorTest {

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
    }

    @Test
    void allIsWell() {
        CommandRun run = doctor();

        assertThat(run.out())
                .contains(
                        "ok    Knative Serving: 1.23.0",
                        "ok    Knative Eventing: 1.23.0",
                        "ok    Broker shop: MTChannelBasedBroker, ready",
                        "ok    Service storefront-fn: ready",
                        "ok    Triggers: " + installed("Trigger") + " ready, each at a ready Service",
                        "ok    Sweeps: " + installed("PingSource") + " PingSources ready",
                        "ok    Secrets: ",
                        "there, with their keys",
                        "ok    Schema of order-fn: migrated by order-fn-migrate-0-1-0",
                        "ok    Connections to Postgres: ");
        assertThat(run.out()).doesNotContain("warn", "fail", "→");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void asJson() {
        client.resources(Broker.class).inNamespace("kiosk").withName("shop").delete();

        CommandRun run = doctor("--output", "json");

        JsonNode report = Json.read(run.out());
        assertThat(report.path("status").asText()).isEqualTo("fail");
        assertThat(report.path("namespace").asText()).isEqualTo("kiosk");
        assertThat(report.path("findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.path("check").asText()).isEqualTo("Broker shop");
            assertThat(finding.path("status").asText()).isEqualTo("fail");
            assertThat(finding.path("detail").asText()).isEqualTo("not in the namespace kiosk");
            assertThat(finding.path("remedy").asText()).startsWith("kubectl apply -k knative/");
        });
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void kubeconfigThatIsNotThere() {
        CommandRun run =
                CommandRun.of("doctor", "--kubeconfig", temp.resolve("none").toString());

        assertThat(run.err().lines().findFirst().orElseThrow()).startsWith("cannot read the kubeconfig ");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void servingOfAnOlderVersion() {
        client.resources(CustomResourceDefinition.class)
                .withName("services.serving.knative.dev")
                .edit(found -> {
                    found.getMetadata().setLabels(Map.of("app.kubernetes.io/version", "1.9.3"));
                    return found;
                });

        CommandRun run = doctor();

        assertThat(run.out())
                .contains("warn  Knative Serving: 1.9.3, older than 1.23, the oldest that Kiosk is tested with");
        assertThat(run.status()).isEqualTo(ExitStatus.WARNING);
    }

    @Test
    void noServing() {
        client.resources(CustomResourceDefinition.class)
                .withName("services.serving.knative.dev")
                .delete();

        assertFails("Knative Serving: not installed  →  install it: https://knative.dev/docs/install/");
    }

    @Test
    void servingThatDoesNotRun() {
        cluster.deployment("knative-serving", "activator", 0);

        assertFails(
                "Knative Serving: 1.23.0, but without a ready pod: activator  →  kubectl -n knative-serving get pods");
    }

    @Test
    void noEventing() {
        client.resources(CustomResourceDefinition.class)
                .withName("triggers.eventing.knative.dev")
                .delete();

        assertFails("Knative Eventing: not installed");
    }

    @Test
    void brokerThatIsNotReady() {
        cluster.put(new BrokerBuilder(client.resources(Broker.class)
                        .inNamespace("kiosk")
                        .withName("shop")
                        .get())
                .editStatus()
                .withConditions(TestCluster.ready(false, "ChannelTemplateFailed"))
                .endStatus()
                .build());

        assertFails(
                "Broker shop: MTChannelBasedBroker, not ready: ChannelTemplateFailed  →  kubectl -n kiosk describe broker shop");
    }

    @Test
    void triggerThatIsMissingAltogether() {
        client.resource(cluster.trigger("inventory-fn")).delete();

        assertFails(
                "Trigger inventory-fn: missing: inventory-fn/events hears nothing  →  kubectl apply -k knative/, or helm upgrade");
        assertThat(doctor().out()).doesNotContain("Trigger order-fn", "ok    Triggers");
    }

    @Test
    void triggerThatListensToSomethingElse() {
        Trigger trigger = cluster.trigger("inventory-fn");
        trigger.getSpec().getFilters().getFirst().getAny().stream()
                .filter(filter -> filter.getExact().containsValue("dev.kiosk.order.confirmed.v1"))
                .forEach(filter -> filter.setExact(Map.of("type", "dev.kiosk.order.confirmed.v2")));
        cluster.put(trigger);

        assertFails("Trigger inventory-fn: inventory-fn/events hears of no order.confirmed");
    }

    @Test
    void triggersOfOtherNamesForOneEventEachServeAsWell() {
        Trigger trigger = cluster.trigger("inventory-fn");
        client.resource(trigger).delete();
        List<SubscriptionsAPIFilter> events =
                trigger.getSpec().getFilters().getFirst().getAny();
        for (int i = 0; i < events.size(); i++) {
            cluster.put(new TriggerBuilder(trigger)
                    .editMetadata()
                    .withName("one-of-many-" + i)
                    .withResourceVersion(null)
                    .endMetadata()
                    .editSpec()
                    .withFilters(events.get(i))
                    .endSpec()
                    .build());
        }

        assertThat(doctor().out()).contains("ok    Triggers: " + (installed("Trigger") - 1 + events.size()) + " ready");
    }

    @Test
    void optionalServiceThatIsNotInstalledIsMissedByNobody() {
        assertThat(doctor().out()).contains("ok    Triggers").doesNotContain("webhook-fn");
    }

    @Test
    void optionalServiceThatIsInstalledIsLookedAfter() {
        cluster.install(PlainManifests.objects(PlainManifests.WITH_WEBHOOKS));
        assertThat(doctor().out()).contains("ok    Service webhook-fn", "Schema of webhook-fn", "ok    Triggers");

        client.resource(cluster.trigger("webhook-fn")).delete();

        assertThat(doctor().out()).contains("webhook-fn/events hears nothing");
    }

    @Test
    void serviceThatIsNotThere() {
        client.resources(Service.class)
                .inNamespace("kiosk")
                .withName("order-fn")
                .delete();

        assertFails("Service order-fn: not in the namespace kiosk");
    }

    @Test
    void serviceThatIsNotReady() {
        cluster.put(notReady("order-fn", "RevisionFailed"));

        assertFails("Service order-fn: not ready: RevisionFailed  →  kubectl -n kiosk describe ksvc order-fn");
    }

    /** Knative says RevisionMissing for the first ten minutes. */
    @Test
    void imageThatCannotBePulled() {
        cluster.put(notReady("order-fn", "RevisionMissing"));
        client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("order-fn-00001-deployment-1")
                        .withNamespace("kiosk")
                        .addToLabels("serving.knative.dev/service", "order-fn")
                        .endMetadata()
                        .withNewStatus()
                        .addNewContainerStatus()
                        .withName("user-container")
                        .withNewState()
                        .withNewWaiting("Back-off pulling image\n kiosk/order-fn:nowhere", "ImagePullBackOff")
                        .endState()
                        .endContainerStatus()
                        .endStatus()
                        .build())
                .create();

        assertFails("Service order-fn: not ready: ImagePullBackOff: Back-off pulling image kiosk/order-fn:nowhere  →");
    }

    @Test
    void innerServiceThatIsPublic() {
        cluster.put(new ServiceBuilder(cluster.service("inventory-fn"))
                .editMetadata()
                .removeFromLabels("networking.knative.dev/visibility")
                .endMetadata()
                .build());

        assertFails("Service inventory-fn: ready, and open to the world  →  kubectl -n kiosk label ksvc inventory-fn");
    }

    @Test
    void sandboxThatIsOnlyTried() {
        assertThat(doctor().out())
                .contains("ok    Payment: by the sandbox, which takes no money: this shop is only tried");
    }

    @Test
    void sandboxInAShopThatIsNotOnlyTried() {
        environment("order-fn", Map.of("KIOSK_ORDER_PAYMENT_PROVIDER", "sandbox"));

        assertFails(
                "Payment: the sandbox takes no money, and order-fn does not start with it in a shop that is not only"
                        + " tried  →  helm upgrade with payment.provider=stripe or bank-transfer, or with trying=true");
    }

    @Test
    void shopThatOffersWhatNobodyTakes() {
        environment("order-fn", Map.of("KIOSK_ORDER_PAYMENT_PROVIDER", "stripe"));

        assertFails(
                "Payment: storefront-fn offers what sandbox takes, and order-fn pays by stripe  →  helm upgrade, or kn"
                        + " service update storefront-fn --env KIOSK_STOREFRONT_PAYMENT_PROVIDER=stripe");
    }

    @Test
    void noTriggers() {
        client.resources(Trigger.class).inNamespace("kiosk").delete();

        assertFails("Triggers: none in the namespace kiosk");
    }

    @Test
    void triggerThatIsNotReady() {
        cluster.put(new TriggerBuilder(cluster.trigger("inventory-fn"))
                .editStatus()
                .withConditions(TestCluster.ready(false, "DeadLetterSinkResolvedFailed"))
                .endStatus()
                .build());

        assertFails("Trigger inventory-fn: not ready: DeadLetterSinkResolvedFailed");
    }

    @Test
    void triggerAtServiceThatIsNotReady() {
        cluster.put(notReady("inventory-fn", "RevisionFailed"));

        assertFails("Trigger inventory-fn: its subscriber inventory-fn is not ready or not there");
    }

    @Test
    void triggerWithoutDeadLetterSink() {
        cluster.put(new TriggerBuilder(cluster.trigger("inventory-fn"))
                .editSpec()
                .withDelivery(null)
                .endSpec()
                .build());

        assertWarns("Trigger inventory-fn: without a dead-letter sink of its own");
    }

    @Test
    void triggerOfAnotherBroker() {
        assertThat(doctor("--broker", "other").out())
                .contains(
                        "warn  Trigger inventory-fn: listens to the Broker shop",
                        "fail  Trigger inventory-fn: missing: inventory-fn/events hears nothing");
    }

    @Test
    void noSweeps() {
        client.resources(PingSource.class).inNamespace("kiosk").delete();

        assertWarns("Sweeps: no PingSource");
    }

    @Test
    void sweepThatDoesNotRun() {
        PingSource sweep = client.resources(PingSource.class)
                .inNamespace("kiosk")
                .withName("sweep-order-fn")
                .get();
        cluster.put(new PingSourceBuilder(sweep)
                .editStatus()
                .withConditions(TestCluster.ready(false, "NotFound"))
                .endStatus()
                .build());

        assertFails("PingSource sweep-order-fn: not ready: NotFound");
    }

    @Test
    void secretThatIsNotThere() {
        client.resources(Secret.class)
                .inNamespace("kiosk")
                .withName("order-fn-db")
                .delete();

        assertFails(
                "Secret order-fn-db: not in the namespace kiosk  →  kubectl -n kiosk create secret generic order-fn-db");
    }

    @Test
    void secretWithoutAKey() {
        cluster.secret("order-fn-db", Map.of("url", "r2dbc:postgresql://postgres/order", "username", "order"));

        assertFails("Secret order-fn-db: without the key password");
    }

    @Test
    void databaseUrlOfAnotherDriver() {
        cluster.secret("order-fn-db", Map.of("url", "jdbc:postgresql://p/o", "username", "o", "password", "p"));

        assertFails("Secret order-fn-db: its key url is no r2dbc:postgresql:// URL");
    }

    @Test
    void accessSecretThatIsTooShort() {
        cluster.secret("storefront-fn-access", Map.of("secret", "short"));

        assertFails("Secret storefront-fn-access: its key secret has fewer than 32 characters");
    }

    @Test
    void migrationThatFailed() {
        cluster.put(TestCluster.ended(cluster.migration("order-fn"), "Failed"));

        assertFails(
                "Schema of order-fn: the migration order-fn-migrate-0-1-0 has failed  →  kubectl -n kiosk logs job/order-fn-migrate-0-1-0");
    }

    @Test
    void schemaThatNobodyKnows() {
        client.resources(Job.class).inNamespace("kiosk").delete();

        assertWarns("Schema of order-fn: not known");
    }

    @Test
    void moreConnectionsThanPostgresAllows() {
        CommandRun run = doctor("--max-connections", "90", "--reserved-connections", "20");

        assertThat(run.out())
                .contains(
                        "fail  Connections to Postgres: ",
                        " at most, twice max-scale x pool size; 70 of 90 are for functions");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void serviceWithoutMaxScale() {
        Service order = cluster.service("order-fn");
        order.getSpec().getTemplate().getMetadata().getAnnotations().remove("autoscaling.knative.dev/max-scale");
        cluster.put(order);

        assertFails("Connections to Postgres: order-fn has no max-scale");
    }

    @Test
    void whatItMayNotLookAtIsAWarning() {
        server.expect()
                .get()
                .withPath("/api/v1/namespaces/kiosk/secrets/order-fn-db")
                .andReturn(403, "{}")
                .always();

        assertWarns("Secrets: this account may not look at it");
    }

    @Test
    void clusterThatDoesNotAnswer() {
        CommandRun run = run(TestCluster.NOWHERE);

        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith("fail  Kubernetes: the cluster does not answer");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void secretsAreNeverShown() {
        cluster.secret("storefront-fn-access", Map.of("secret", "swordfish"));

        assertThat(doctor().out() + doctor("--output", "json").out())
                .doesNotContain(TestCluster.PASSWORD, "swordfish", "postgres:5432");
    }

    @Test
    void wrongUsage() {
        assertThat(doctor("--output", "yaml").status()).isEqualTo(ExitStatus.USAGE);
    }

    private Service notReady(String name, String reason) {
        return new ServiceBuilder(cluster.service(name))
                .editStatus()
                .withConditions(TestCluster.ready(false, reason))
                .endStatus()
                .build();
    }

    /** Its whole environment, as far as payment is concerned. */
    private void environment(String service, Map<String, String> variables) {
        cluster.put(new ServiceBuilder(cluster.service(service))
                .editSpec()
                .editTemplate()
                .editSpec()
                .editFirstContainer()
                .removeMatchingFromEnv(variable -> variable.getName().startsWith("KIOSK_ORDER_"))
                .addAllToEnv(variables.entrySet().stream()
                        .map(entry -> new EnvVar(entry.getKey(), entry.getValue(), null))
                        .toList())
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build());
    }

    private static long installed(String kind) {
        return PlainManifests.objects().stream()
                .filter(object -> object.kind().equals(kind))
                .count();
    }

    private void assertFails(String line) {
        CommandRun run = doctor();
        assertThat(run.out()).contains("fail  " + line);
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    private void assertWarns(String line) {
        CommandRun run = doctor();
        assertThat(run.out()).contains("warn  " + line).doesNotContain("fail  ");
        assertThat(run.status()).isEqualTo(ExitStatus.WARNING);
    }

    private CommandRun doctor(String... more) {
        return run(server.url("/"), more);
    }

    private CommandRun run(String url, String... more) {
        String kubeconfig = TestCluster.kubeconfig(temp, url).toString();
        return CommandRun.of(Stream.concat(Stream.of("doctor", "--kubeconfig", kubeconfig), Arrays.stream(more))
                .toArray(String[]::new));
    }
}
