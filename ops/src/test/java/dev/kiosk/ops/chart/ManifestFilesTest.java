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
        listed.remove("../..");
        listed.addAll(PlainManifests.patches(folder));

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
        PlainManifests.resources(PlainManifests.FOLDER).stream()
                .filter(resource -> !resource.equals("broker.yaml"))
                .map("../../"::concat)
                .forEach(expected::add);

        assertThat(PlainManifests.resources(OVERLAY)).containsExactlyInAnyOrderElementsOf(expected);
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
