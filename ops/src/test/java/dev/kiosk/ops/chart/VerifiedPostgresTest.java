package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever reaches Postgres finds who vouches for its server, where the chart says that it is. */
class VerifiedPostgresTest {

    private static final List<KubeObject> OBJECTS = Chart.render(
            Map.of("databases.ca.secret", "postgres-ca", "webhook.enabled", true, "postgres.maxConnections", 0));

    @Test
    void everyPodWithADatabaseFindsIt() {
        assertThat(OBJECTS)
                .filteredOn(object -> object.isFunction() && !object.name().equals("backoffice-fn"))
                .hasSize(5)
                .allSatisfy(VerifiedPostgresTest::findsIt);
        assertThat(OBJECTS)
                .filteredOn(
                        object -> object.kind().equals("Job") && object.name().endsWith("-migrate"))
                .hasSize(4)
                .allSatisfy(VerifiedPostgresTest::findsIt);
    }

    @Test
    void nobodyWithoutADatabaseIsTold() {
        assertThat(Chart.find(OBJECTS, "Service", "backoffice-fn").tree().toString())
                .doesNotContain("postgres-ca");
    }

    private static void findsIt(KubeObject object) {
        assertThat(object.tree().toString())
                .contains(
                        "{\"name\":\"postgres-ca\",\"mountPath\":\"/var/run/secrets/kiosk-postgres\",\"readOnly\":true}",
                        "{\"name\":\"postgres-ca\",\"secret\":{\"secretName\":\"postgres-ca\","
                                + "\"items\":[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]}}");
    }
}
