package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** knative/ and the chart are two sources of one installation. */
class ChartMatchesManifestsTest {

    private static final Path OVERLAY = PlainManifests.FOLDER.resolve("overlays/kafka");

    @Test
    void theChartAsItComesInstallsWhatTheManifestsInstall() {
        Map<String, JsonNode> manifests = Meaning.of(PlainManifests.objects());
        Map<String, JsonNode> chart = Meaning.of(Chart.render(Chart.DEFAULTS));

        assertThat(chart.keySet()).containsExactlyInAnyOrderElementsOf(manifests.keySet());
        assertThat(chart)
                .allSatisfy(
                        (name, object) -> assertThat((Object) object).as(name).isEqualTo(manifests.get(name)));
    }

    @Test
    void theChartWithWebhooksInstallsWhatTheOverlayInstalls() {
        Map<String, JsonNode> overlay = Meaning.of(PlainManifests.objects(PlainManifests.WITH_WEBHOOKS));
        Map<String, JsonNode> chart =
                Meaning.of(Chart.render(Map.of("webhook.enabled", true, "postgres.maxConnections", 200)));

        assertThat(chart.keySet()).containsExactlyInAnyOrderElementsOf(overlay.keySet());
        assertThat(chart)
                .allSatisfy(
                        (name, object) -> assertThat((Object) object).as(name).isEqualTo(overlay.get(name)));
    }

    @Test
    void withoutWebhooksNothingIsThereForThem() {
        assertThat(Chart.render(Chart.DEFAULTS))
                .noneMatch(object -> object.name().contains("webhook"));
    }

    @Test
    void theKafkaOverlayLeavesNothingOut() {
        List<String> expected = new ArrayList<>(List.of("broker.yaml", "kafka-config.yaml"));
        PlainManifests.resources(PlainManifests.FOLDER).stream()
                .filter(resource -> !resource.equals("broker.yaml"))
                .map("../../"::concat)
                .forEach(expected::add);

        assertThat(PlainManifests.resources(OVERLAY)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theKafkaOverlayHasTheBrokerOfTheChart() {
        Map<String, JsonNode> chart = Meaning.of(Chart.render(Map.of("broker.class", "Kafka")));

        Map<String, JsonNode> overlay = Meaning.of(List.of(
                new KubeObject(Yaml.read(OVERLAY.resolve("broker.yaml"))),
                new KubeObject(Yaml.read(OVERLAY.resolve("kafka-config.yaml")))));

        assertThat(chart).containsAllEntriesOf(overlay);
    }

    @Test
    void theKafkaOverlayOrdersAsTheChartDoes() {
        JsonNode patch = Yaml.read(OVERLAY.resolve("kustomization.yaml")).at("/patches/0");
        JsonNode patched = Yaml.documents(patch.path("patch").asText()).getFirst();
        KubeObject trigger = Chart.rendered(Map.of("broker.class", "Kafka"), "Trigger", "inventory-fn");

        assertThat(patch.at("/target/kind").asText()).isEqualTo("Trigger");
        assertThat(trigger.tree().at("/metadata/annotations")).isEqualTo(patched.at("/metadata/annotations"));
    }

    @Test
    void theKafkaOverlayPublishesWhereTheChartDoes() {
        KubeObject broker = new KubeObject(Yaml.read(OVERLAY.resolve("broker.yaml")));
        KubeObject service = Chart.rendered(Map.of("broker.class", "Kafka"), "Service", "order-fn");

        assertThat(broker.annotation("kiosk.dev/ingress-url")).isEqualTo(service.env("KIOSK_FN_BROKER_URL"));
    }
}
