package dev.kiosk.local.manifest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each broken manifest is told by one line with its file and object. */
class BrokenManifestTest {

    @TempDir
    private Path temp;

    @Test
    void unknownField() {
        assertTriggerIsRefused("broker: default", "broker: default\n  subscribr: {}", "unknown field spec.subscribr");
    }

    @Test
    void unknownFieldFarInside() {
        assertTriggerIsRefused("retry: 3", "retry: 3\n    backoff: PT1S", "unknown field spec.delivery.backoff");
    }

    @Test
    void unknownSubscriber() {
        assertTriggerIsRefused(
                "name: order-fn}\n    uri: /events",
                "name: ordr-fn}\n    uri: /events",
                "spec.subscriber refers to the Service ordr-fn, which is not in the manifests");
    }

    @Test
    void unknownDeadLetterSink() {
        assertTriggerIsRefused(
                "name: order-fn}\n      uri: /dead-letters",
                "name: nobody}\n      uri: /dead-letters",
                "delivery.deadLetterSink refers to the Service nobody, which is not in the manifests");
    }

    @Test
    void subscriberOfAnotherKind() {
        assertTriggerIsRefused(
                "{apiVersion: serving.knative.dev/v1, kind: Service, name: order-fn}\n    uri: /events",
                "{apiVersion: v1, kind: Service, name: order-fn}\n    uri: /events",
                "spec.subscriber refers to v1 Service; local knows Services only");
    }

    @Test
    void missingBroker() {
        assertTriggerIsRefused("broker: default", "broker: main", "no Broker main in the namespace kiosk");
    }

    @Test
    void unknownBackoffPolicy() {
        assertTriggerIsRefused(
                "backoffPolicy: linear",
                "backoffPolicy: quadratic",
                "delivery.backoffPolicy is neither linear nor exponential: quadratic");
    }

    @Test
    void malformedDuration() {
        assertTriggerIsRefused(
                "backoffDelay: PT0.2S", "backoffDelay: 200ms", "delivery.backoffDelay is no ISO 8601 duration: 200ms");
    }

    @Test
    void timeoutOfZero() {
        assertTriggerIsRefused("timeout: PT5S", "timeout: PT0S", "delivery.timeout is not positive: PT0S");
    }

    @Test
    void negativeRetry() {
        assertTriggerIsRefused("retry: 3", "retry: -1", "delivery.retry is negative: -1");
    }

    @Test
    void retryThatIsNoNumber() {
        assertTriggerIsRefused("retry: 3", "retry: often", "spec.delivery.retry: ");
    }

    @Test
    void malformedCesql() {
        assertTriggerIsRefused("exact: {type: paid}", "cesql: type =", "spec.filters: no CESQL: type =: ");
    }

    @Test
    void twoDialectsInOneFilter() {
        assertTriggerIsRefused(
                "- exact: {type: paid}",
                "- exact: {type: paid}\n      prefix: {type: pa}",
                "each of spec.filters has exactly one dialect, not 2");
    }

    @Test
    void badYaml() {
        ManifestFolder folder = ManifestFolder.in(temp).with("trigger.yaml", "kind: [");

        assertRefused(folder, "manifests/trigger.yaml: ");
    }

    @Test
    void aFieldTwice() {
        assertRefused(
                ManifestFolder.in(temp).with("trigger.yaml", ManifestFolder.TRIGGER + "kind: Trigger\n"),
                "manifests/trigger.yaml: Duplicate field 'kind'");
    }

    @Test
    void anObjectTwice() {
        assertRefused(
                ManifestFolder.in(temp).with("zz.yaml", ManifestFolder.TRIGGER),
                "manifests/zz.yaml: Trigger paid-to-order-fn: it is in manifests/trigger.yaml already");
    }

    @Test
    void objectWithoutName() {
        assertRefused(
                ManifestFolder.in(temp).with("broker.yaml", "apiVersion: eventing.knative.dev/v1\nkind: Broker\n"),
                "manifests/broker.yaml: an object without apiVersion, kind or metadata.name");
    }

    @Test
    void kindThatLocalDoesNotUnderstand() {
        assertRefused(
                ManifestFolder.in(temp)
                        .with("extra.yaml", "apiVersion: flows.knative.dev/v1\nkind: Sequence\nmetadata: {name: s}\n"),
                "manifests/extra.yaml: Sequence s: local does not understand flows.knative.dev/v1 Sequence");
    }

    @Test
    void malformedSchedule() {
        String ping = ManifestFolder.PING.replace("*/10 * * * *", "0 */10 * * * *");

        assertRefused(
                ManifestFolder.in(temp).with("ping.yaml", ping),
                "manifests/ping.yaml: PingSource sweep: spec.schedule is no cron expression: 0 */10 * * * *: it does not");
    }

    @Test
    void variableThatKnativeSets() {
        String service = ManifestFolder.SERVICE.replace("GREETING", "PORT");

        assertRefused(
                ManifestFolder.in(temp).with("service.yaml", service),
                "manifests/service.yaml: Service order-fn: env PORT is set by Knative and must not be");
    }

    @Test
    void kustomizationThatDoesMoreThanList() {
        assertRefused(
                ManifestFolder.in(temp).with("kustomization.yaml", "namePrefix: x\nresources: []\n"),
                "manifests/kustomization.yaml: only resources, and patches that are whole objects, are understood here, not namePrefix");
    }

    @Test
    void patchOfSomeObjects() {
        assertRefused(
                ManifestFolder.in(temp)
                        .with("kustomization.yaml", "resources: []\npatches: [{target: {kind: Trigger}, patch: x}]\n"),
                "manifests/kustomization.yaml: a patch is understood here by its path alone");
    }

    @Test
    void patchOfNothing() {
        assertRefused(
                ManifestFolder.in(temp)
                        .with("kustomization.yaml", "resources: [service.yaml]\npatches: [{path: trigger.yaml}]\n"),
                "manifests/trigger.yaml: Trigger paid-to-order-fn: there is nothing that it could take the place of");
    }

    @Test
    void listedFileThatIsMissing() {
        assertRefused(
                ManifestFolder.in(temp).with("kustomization.yaml", "resources: [gone.yaml]\n"),
                "manifests/gone.yaml: no such file, though kustomization.yaml lists it");
    }

    @Test
    void missingFolder() {
        assertThatExceptionOfType(ManifestException.class)
                .isThrownBy(() -> Manifests.load(temp.resolve("nowhere")))
                .withMessageEndingWith("nowhere: no such folder of manifests");
    }

    private void assertTriggerIsRefused(String good, String bad, String problem) {
        assertRefused(
                ManifestFolder.in(temp).with("trigger.yaml", ManifestFolder.TRIGGER.replace(good, bad)),
                "manifests/trigger.yaml: Trigger paid-to-order-fn: " + problem);
    }

    private static void assertRefused(ManifestFolder folder, String message) {
        assertThatExceptionOfType(ManifestException.class)
                .isThrownBy(folder::load)
                .withMessageStartingWith(message)
                .withMessageNotContaining("\n");
    }
}
