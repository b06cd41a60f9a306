package dev.kiosk.ops.cluster;

import dev.kiosk.ops.chart.KubeObject;
import dev.kiosk.ops.chart.PlainManifests;
import io.fabric8.knative.eventing.v1.Broker;
import io.fabric8.knative.eventing.v1.BrokerBuilder;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.eventing.v1.TriggerBuilder;
import io.fabric8.knative.pkg.apis.Condition;
import io.fabric8.knative.pkg.apis.ConditionBuilder;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.knative.serving.v1.ServiceBuilder;
import io.fabric8.knative.sources.v1.PingSource;
import io.fabric8.knative.sources.v1.PingSourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a cluster looks like where knative/ is installed and all is well; tests then break one thing. */
public final class TestCluster {

    public static final String PASSWORD = "correct-horse-battery-staple";

    /** Nobody listens there. */
    public static final String NOWHERE = "http://127.0.0.1:1";

    private final KubernetesClient client;

    private TestCluster(KubernetesClient client) {
        this.client = client;
    }

    public static TestCluster healthy(KubernetesClient client) {
        TestCluster cluster = new TestCluster(client);
        cluster.knative("services.serving.knative.dev", "knative-serving", "activator");
        cluster.knative("triggers.eventing.knative.dev", "knative-eventing", "mt-broker-ingress");
        KioskService.ALL.stream()
                .filter(KioskService::stateful)
                .map(KioskService::function)
                .distinct()
                .forEach(function -> cluster.secret(function + "-db", database(function)));
        cluster.secret("storefront-fn-access", Map.of("secret", PASSWORD.repeat(2)));
        PlainManifests.objects().forEach(cluster::manifest);
        return cluster;
    }

    /** As somebody applied it, and it turned ready. */
    public void install(List<KubeObject> objects) {
        objects.forEach(this::manifest);
    }

    public static Condition ready(boolean ready, String reason) {
        return new ConditionBuilder()
                .withType("Ready")
                .withStatus(ready ? "True" : "False")
                .withReason(reason)
                .build();
    }

    public void put(HasMetadata object) {
        client.resource(object).createOr(existing -> existing.update());
    }

    public Service service(String name) {
        return client.resources(Service.class)
                .inNamespace("kiosk")
                .withName(name)
                .get();
    }

    public Trigger trigger(String name) {
        return client.resources(Trigger.class)
                .inNamespace("kiosk")
                .withName(name)
                .get();
    }

    public Job migration(String function) {
        return client.resources(Job.class)
                .inNamespace("kiosk")
                .withName(function + "-migrate-0-1-0")
                .get();
    }

    public void secret(String name, Map<String, String> values) {
        put(new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("kiosk")
                .endMetadata()
                .withData(values.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> java.util.Base64.getEncoder()
                                        .encodeToString(
                                                entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .build());
    }

    public static Map<String, String> database(String function) {
        return Map.of(
                "url", "r2dbc:postgresql://postgres:5432/" + function, "username", function, "password", PASSWORD);
    }

    /** A kubeconfig for commands under test. */
    public static Path kubeconfig(Path folder, String server) {
        try {
            return Files.writeString(folder.resolve("kubeconfig"), """
                    apiVersion: v1
                    kind: Config
                    current-context: mock
                    contexts: [{name: mock, context: {cluster: mock, user: mock}}]
                    clusters: [{name: mock, cluster: {server: "%s"}}]
                    users: [{name: mock, user: {}}]
                    """.formatted(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void deployment(String namespace, String name, int ready) {
        put(new DeploymentBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withReplicas(1)
                .endSpec()
                .withNewStatus()
                .withReadyReplicas(ready)
                .endStatus()
                .build());
    }

    private void knative(String definition, String namespace, String deployment) {
        put(new CustomResourceDefinitionBuilder()
                .withNewMetadata()
                .withName(definition)
                .addToLabels("app.kubernetes.io/version", "1.23.0")
                .endMetadata()
                .withNewSpec()
                .withGroup(definition.substring(definition.indexOf('.') + 1))
                .withScope("Namespaced")
                .withNewNames()
                .withKind(deployment) // of no matter here, and none that is used
                .withPlural(deployment)
                .endNames()
                .addNewVersion()
                .withName("v1")
                .endVersion()
                .endSpec()
                .build());
        deployment(namespace, deployment, 1);
    }

    private void manifest(KubeObject object) {
        switch (object.kind()) {
            case "Service" -> put(serving(object.as(Service.class)));
            case "Broker" ->
                put(new BrokerBuilder(object.as(Broker.class))
                        .withNewStatus()
                        .withConditions(ready(true, ""))
                        .endStatus()
                        .build());
            case "Trigger" ->
                put(new TriggerBuilder(object.as(Trigger.class))
                        .withNewStatus()
                        .withConditions(ready(true, ""))
                        .endStatus()
                        .build());
            case "PingSource" ->
                put(new PingSourceBuilder(object.as(PingSource.class))
                        .withNewStatus()
                        .withConditions(ready(true, ""))
                        .endStatus()
                        .build());
            case "Job" -> put(ended(object.as(Job.class), "Complete"));
            default -> {} // the doctor looks at none of the rest
        }
    }

    private static Service serving(Service service) {
        return new ServiceBuilder(service)
                .withNewStatus()
                .withConditions(ready(true, ""))
                .withUrl(NOWHERE)
                .endStatus()
                .build();
    }

    public static Job ended(Job job, String condition) {
        return new JobBuilder(job)
                .withNewStatus()
                .addNewCondition()
                .withType(condition)
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
    }
}
