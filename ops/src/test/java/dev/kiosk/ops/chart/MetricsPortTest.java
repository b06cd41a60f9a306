package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The images serve metrics on a port of their own; whoever scrapes is led to it, and let in there and not at the shop's. */
class MetricsPortTest {

    private static final String PORT = "9464";

    private final List<KubeObject> production = Chart.render(Chart.FOLDER.resolve("ci/kafka.yaml"));

    @Test
    void imagesServeMetricsThere() throws IOException {
        assertThat(Files.readString(Path.of("../images/Dockerfile"))).contains("ENV KIOSK_FN_METRICS_PORT=" + PORT);
    }

    @Test
    void podsAreScrapedThere() {
        String monitor = Chart.find(production, "PodMonitor", "kiosk-functions")
                .tree()
                .at("/spec/podMetricsEndpoints/0")
                .toString();

        assertThat(monitor).contains("\"replacement\":\"$1:" + PORT + "\"").contains("/actuator/prometheus");
    }

    @Test
    void whoScrapesMayReachThatPortAndNoRequests() {
        String scraping = Chart.find(production, "NetworkPolicy", "kiosk-functions-ingress")
                .tree()
                .at("/spec/ingress/1")
                .toString();

        assertThat(scraping).contains("monitoring", "\"port\":" + PORT).doesNotContain("8080");
    }
}
