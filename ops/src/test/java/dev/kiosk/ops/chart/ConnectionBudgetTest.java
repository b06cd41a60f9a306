package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.cluster.Template;
import dev.kiosk.ops.doctor.ConnectionBudget;
import io.fabric8.knative.serving.v1.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** max-scale x pool size over all Services, twice for a roll-out, within what Postgres allows. */
class ConnectionBudgetTest {

    private static final ConnectionBudget STOCK = ConnectionBudget.OF_A_STOCK_POSTGRES;

    /** As docs/new-function.md says. */
    private static final int ROOM = 8;

    static Stream<Path> valueFilesOfAStockPostgres() {
        return Chart.valueFiles()
                .filter(file -> !Yaml.read(file).at("/postgres").has("maxConnections"));
    }

    @Test
    void thePlainManifestsKeepToAStockPostgres() {
        assertThat(ConnectionBudget.needed(services(PlainManifests.objects())))
                .isPositive()
                .isLessThanOrEqualTo(STOCK.allowed());
    }

    @Test
    void webhooksTakeTheRoomThatIsLeftForOneMoreSmallFunction() {
        int more = ConnectionBudget.needed(services(PlainManifests.objects(PlainManifests.WITH_WEBHOOKS)))
                - ConnectionBudget.needed(services(PlainManifests.objects()));

        assertThat(more).isPositive().isLessThanOrEqualTo(ROOM);
    }

    @ParameterizedTest
    @MethodSource("valueFilesOfAStockPostgres")
    void theChartKeepsToAStockPostgres(Path values) {
        assertThat(ConnectionBudget.needed(services(Chart.render(values))))
                .isPositive()
                .isLessThanOrEqualTo(STOCK.allowed());
    }

    @Test
    void theChartReckonsWithTheSamePostgres() {
        JsonNode postgres = Yaml.read(Chart.FOLDER.resolve("values.yaml")).path("postgres");

        assertThat(postgres.path("maxConnections").asInt()).isEqualTo(STOCK.maxConnections());
        assertThat(postgres.path("reservedConnections").asInt()).isEqualTo(STOCK.reserved());
    }

    private static List<Template> services(List<KubeObject> objects) {
        return objects.stream()
                .filter(KubeObject::isFunction)
                .map(object -> Template.of(object.as(Service.class)))
                .toList();
    }
}
