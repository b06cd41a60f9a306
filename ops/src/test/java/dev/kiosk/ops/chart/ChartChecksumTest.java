package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A revision comes when, and only when, what a function runs with has changed. */
class ChartChecksumTest {

    @AfterEach
    void forget() {
        SecretsServer.clear();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            order.poolSize, 3
            broker.name, other
            clusterDomain, example.internal
            databases.order.secret, other-db
            databases.passwordKey, pass
            pods.jsonLogs, true
            oidc.issuer, https://issuer.example.com
            eventPolicy.enabled, true
            """)
    void aChangedConfigurationChangesTheChecksum(String path, String value) {
        assertThat(checksum("order-fn", Map.of(path, value))).isNotEqualTo(checksum("order-fn", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            inventory.poolSize, 3
            order.maxScale, 2
            databases.inventory.secret, other-db
            labels.team, shop
            networkPolicy.enabled, false
            monitoring.podMonitor.enabled, true
            sweeps.order, 0 * * * *
            migration.backoffLimit, 1
            postgres.maxConnections, 200
            """)
    void whatAnotherThingIsChangesNothing(String path, String value) {
        assertThat(checksum("order-fn", Map.of(path, value))).isEqualTo(checksum("order-fn", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            labels.team, shop
            networkPolicy.enabled, false
            monitoring.podMonitor.enabled, true
            sweeps.order, 0 * * * *
            domains[0].host, shop.example.com
            podDisruptionBudget.enabled, true
            storefront.traffic[0].percent, 100
            """)
    void nothingOfTheTemplateMovesWithIt(String path, String value) {
        assertThat(template("storefront-fn", Map.of(path, value))).isEqualTo(template("storefront-fn", Map.of()));
    }

    @Test
    void renderingAgainIsTheSame() {
        assertThat(Chart.render(Chart.DEFAULTS)).isEqualTo(Chart.render(Chart.DEFAULTS));
    }

    @Test
    void aRotatedSecretChangesIt() {
        SecretsServer.put("order-fn-db", "1", Map.of());
        String before = checksum("order-fn", Map.of("secretsChecksum", true));
        String others = checksum("inventory-fn", Map.of("secretsChecksum", true));

        SecretsServer.put("order-fn-db", "2", Map.of());

        assertThat(checksum("order-fn", Map.of("secretsChecksum", true))).isNotEqualTo(before);
        assertThat(checksum("inventory-fn", Map.of("secretsChecksum", true))).isEqualTo(others);
    }

    @Test
    void aRotatedSecretIsNotLookedAtUnlessWanted() {
        String before = checksum("order-fn", Map.of());

        SecretsServer.put("order-fn-db", "2", Map.of());

        assertThat(checksum("order-fn", Map.of())).isEqualTo(before);
    }

    @Test
    void aPasswordThatIsThereIsKept() {
        SecretsServer.put("order-fn-db", "1", Map.of("password", "a2VwdA=="));

        KubeObject secret = Chart.rendered(Map.of("postgres.inCluster.enabled", true), "Secret", "order-fn-db");

        assertThat(secret.tree().at("/stringData/password").asText()).isEqualTo("kept");
        assertThat(secret.annotation("helm.sh/resource-policy")).isEqualTo("keep");
    }

    private static String checksum(String service, Map<String, Object> values) {
        return template(service, values)
                .path("metadata")
                .path("annotations")
                .path("checksum/config")
                .asText();
    }

    private static JsonNode template(String service, Map<String, Object> values) {
        return Chart.rendered(new HashMap<>(values), "Service", service).podTemplate();
    }
}
