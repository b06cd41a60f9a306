package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** knative/ is what the chart says. With {@code -Dmanifests=write} it is written instead of compared. */
class ManifestFilesTest {

    private static final Path OVERLAY = PlainManifests.FOLDER.resolve("overlays/kafka");

    @Test
    void areWhatTheChartRenders() {
        if ("write".equals(System.getProperty("manifests"))) {
            ManifestFiles.write(Chart.FOLDER, ManifestFiles.FOLDER);
        }

        assertThat(ManifestFiles.in(ManifestFiles.FOLDER))
                .as("make manifests writes them")
                .isEqualTo(ManifestFiles.of(Chart.FOLDER));
    }

    @Test
    void theOverlayWithWebhooksLeavesNothingOut() {
        Path folder = PlainManifests.WITH_WEBHOOKS;
        List<String> expected = ManifestFiles.of(Chart.FOLDER).keySet().stream()
                .filter(file -> file.startsWith("overlays/webhooks"))
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        List<String> listed = new ArrayList<>(PlainManifests.resources(folder));
        listed.removeAll(wholeFromAnOverlay());
        listed.addAll(PlainManifests.patches(folder));

        assertThat(PlainManifests.resources(folder)).containsAll(wholeFromAnOverlay());
        assertThat(listed).contains("webhook-fn.yaml").containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void withoutWebhooksNothingIsThereForThem() {
        assertThat(Chart.render(Chart.DEFAULTS))
                .noneMatch(object -> object.name().contains("webhook"));
    }

    @Test
    void theKafkaOverlayLeavesNothingOut() {
        List<String> expected = new ArrayList<>(List.of("broker.yaml", "broker-config.yaml"));
        expected.addAll(wholeFromAnOverlay());
        expected.remove("../../broker");

        assertThat(PlainManifests.resources(OVERLAY)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Folder by folder: kustomize takes no base that the overlay itself is in. */
    private static List<String> wholeFromAnOverlay() {
        return PlainManifests.resources(PlainManifests.FOLDER).stream()
                .map("../../"::concat)
                .toList();
    }

    /** kustomize takes no replacement for a field that is not there. */
    @Test
    void theKafkaOverlayTellsEachServiceThatPublishesWhereTheBrokerIs() {
        JsonNode target = Yaml.read(OVERLAY.resolve("kustomization.yaml")).at("/replacements/0/targets/0");
        List<String> left = target.path("reject")
                .valueStream()
                .map(service -> service.path("name").asText())
                .toList();

        assertThat(PlainManifests.objects())
                .filteredOn(object -> object.kind().equals("Service"))
                .allSatisfy(service -> assertThat(service.tree()
                                .at("/spec/template/spec/containers/0/env")
                                .findValuesAsText("name"))
                        .as(service.name())
                        .matches(names -> names.contains("KIOSK_FN_BROKER_URL") != left.contains(service.name())));
    }

    @Test
    void theKafkaOverlayOrdersAsTheChartDoes() {
        JsonNode patch = Yaml.read(OVERLAY.resolve("kustomization.yaml")).at("/patches/0");
        JsonNode patched = Yaml.documents(patch.path("patch").asText()).getFirst();
        KubeObject trigger = Chart.rendered(Map.of("broker.class", "Kafka"), "Trigger", "inventory-fn");

        assertThat(patch.at("/target/kind").asText()).isEqualTo("Trigger");
        assertThat(trigger.tree().at("/metadata/annotations")).isEqualTo(patched.at("/metadata/annotations"));
    }
}
