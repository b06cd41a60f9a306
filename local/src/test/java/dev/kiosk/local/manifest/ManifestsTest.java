package dev.kiosk.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.routing.BackOff;
import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.DeliveryPolicy;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsTest {

    @TempDir
    private Path temp;

    @Test
    void readsTheManifestsOfTheProject() {
        Manifests manifests = Manifests.load(Path.of("../knative"));

        assertThat(manifests.brokers()).containsExactly(new BrokerName("kiosk", "shop"));
        assertThat(manifests.services())
                .extracting(FunctionService::name)
                .contains("storefront-fn", "storefront-fn-events", "order-fn", "inventory-fn");
        assertThat(manifests.subscriptions()).isNotEmpty();
        assertThat(manifests.pings()).isNotEmpty();
    }

    @Test
    void readsATrigger() {
        Subscription trigger = ManifestFolder.in(temp).load().subscriptions().getFirst();

        assertThat(trigger.name()).isEqualTo("paid-to-order-fn");
        assertThat(trigger.broker()).isEqualTo(new BrokerName("kiosk", "default"));
        assertThat(trigger.subscriber()).isEqualTo(new Destination.OfService("order-fn", "/events"));
        assertThat(trigger.delivery())
                .isEqualTo(new DeliveryPolicy(
                        3,
                        new BackOff(BackOff.Policy.LINEAR, Duration.ofMillis(200)),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        new Destination.OfService("order-fn", "/dead-letters")));
    }

    @Test
    void readsAService() {
        FunctionService service = ManifestFolder.in(temp).load().services().getFirst();

        assertThat(service.function()).isEqualTo("order-fn");
        assertThat(service.env())
                .containsEntry("GREETING", new EnvValue.Literal("hello"))
                .containsEntry("PASSWORD", new EnvValue.FromSecret("order-fn-db", "password", false));
    }

    @Test
    void readsAPingSource() {
        PingSchedule ping = ManifestFolder.in(temp).load().pings().getFirst();

        assertThat(ping.source()).hasToString("/apis/v1/namespaces/kiosk/pingsources/sweep");
        assertThat(ping.sink()).isEqualTo(new Destination.OfService("order-fn", "/sweep"));
        assertThat(ping.cron().next(LocalDateTime.of(2026, 1, 1, 12, 5)))
                .isEqualTo(LocalDateTime.of(2026, 1, 1, 12, 10));
    }

    @Test
    void aTriggerWithoutDeliveryTakesItsBrokers() {
        String delivery =
                "spec:\n  delivery: {retry: 7, backoffPolicy: exponential, backoffDelay: PT1S, timeout: PT9S}\n";
        String trigger = ManifestFolder.TRIGGER.substring(0, ManifestFolder.TRIGGER.indexOf("  delivery:"));

        Manifests manifests = ManifestFolder.in(temp)
                .with("broker.yaml", ManifestFolder.BROKER + delivery)
                .with("trigger.yaml", trigger)
                .load();

        DeliveryPolicy policy = manifests.subscriptions().getFirst().delivery();
        assertThat(policy.retry()).isEqualTo(7);
        assertThat(policy.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(policy.deadLetterSink()).isNull();
    }

    @Test
    void aTriggerWithoutDeadLetterSinkTakesItsBrokers() {
        String sink = """
                spec:
                  delivery:
                    deadLetterSink:
                      uri: http://127.0.0.1:9/elsewhere
                """;
        String trigger = ManifestFolder.TRIGGER.substring(0, ManifestFolder.TRIGGER.indexOf("    deadLetterSink:"));

        Manifests manifests = ManifestFolder.in(temp)
                .with("broker.yaml", ManifestFolder.BROKER + sink)
                .with("trigger.yaml", trigger)
                .load();

        assertThat(manifests.subscriptions().getFirst().delivery())
                .returns(3, DeliveryPolicy::retry)
                .extracting(DeliveryPolicy::deadLetterSink)
                .hasToString("http://127.0.0.1:9/elsewhere");
    }

    @Test
    void appliesOnlyWhatAKustomizationLists() {
        Manifests manifests = ManifestFolder.in(temp)
                .with("kustomization.yaml", "resources: [broker.yaml, sub]")
                .with("sub/service.yaml", ManifestFolder.SERVICE)
                .load();

        assertThat(manifests.services()).hasSize(1);
        assertThat(manifests.subscriptions()).isEmpty();
    }

    @Test
    void objectsThatOnlyAClusterNeedsAreLeftAlone() {
        String account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: order-fn, namespace: kiosk}\n";

        Manifests manifests =
                ManifestFolder.in(temp).with("account.yaml", account).load();

        assertThat(manifests.services()).hasSize(1);
    }

    @Test
    void patchTakesThePlaceOfWhatItIsCalled() {
        String other = ManifestFolder.SERVICE.replace("value: hello", "value: goodbye");
        String all = "resources: [broker.yaml, service.yaml, trigger.yaml]\npatches: [{path: other.yaml}]\n";

        Manifests manifests = ManifestFolder.in(temp)
                .with("other.yaml", other)
                .with("kustomization.yaml", all)
                .load();

        assertThat(manifests.services())
                .singleElement()
                .satisfies(service ->
                        assertThat(service.env()).containsEntry("GREETING", new EnvValue.Literal("goodbye")));
    }

    @Test
    void everyManifestOfTheProjectIsListed() {
        List<String> applied = ManifestObjects.in(Path.of("../knative")).stream()
                .map(ManifestObject::file)
                .distinct()
                .sorted()
                .toList();

        assertThat(Path.of("../knative/triggers"))
                .isDirectoryNotContaining(file -> !file.endsWith("kustomization.yaml")
                        && !applied.contains("knative/triggers/" + file.getFileName()));
        assertThat(Path.of("../knative/services"))
                .isDirectoryNotContaining(file -> !file.endsWith("kustomization.yaml")
                        && !applied.contains("knative/services/" + file.getFileName()));
    }
}
