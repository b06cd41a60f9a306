package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the chart's migrations run. */
class MigrationHookTest {

    private static final Map<String, Object> WITH_POSTGRES = Map.of("postgres.inCluster.enabled", true);

    @Test
    void beforeFunctionsChangeWherePostgresIsThereAlready() {
        assertThat(jobs(Map.of()))
                .extracting(job -> job.annotation(Chart.HOOK))
                .containsOnly("pre-install,pre-upgrade");
    }

    @Test
    void afterwardsWherePostgresComesWithThem() {
        assertThat(jobs(WITH_POSTGRES))
                .extracting(job -> job.annotation(Chart.HOOK))
                .containsOnly("post-install,post-upgrade");
    }

    @Test
    void neverAtARollback() {
        assertThat(Chart.render(Map.of()))
                .noneMatch(object -> object.annotation(Chart.HOOK).contains("rollback"));
    }

    @Test
    void replaceTheirPredecessorAsAJobCannotChange() {
        assertThat(jobs(Map.of()))
                .extracting(job -> job.annotation("helm.sh/hook-delete-policy"))
                .containsOnly("before-hook-creation");
    }

    @Test
    void theirAccountIsThereBeforeThem() {
        KubeObject account = Chart.rendered(Map.of(), "ServiceAccount", "kiosk-migration");

        assertThat(account.annotation(Chart.HOOK)).isEqualTo("pre-install,pre-upgrade");
        assertThat(Integer.parseInt(account.annotation("helm.sh/hook-weight"))).isNegative();
        assertThat(jobs(Map.of()))
                .extracting(job -> job.podSpec().path("serviceAccountName").asText())
                .containsOnly(account.name());
    }

    private static List<KubeObject> jobs(Map<String, Object> values) {
        return Chart.render(values).stream()
                .filter(object -> object.kind().equals("Job"))
                .toList();
    }
}
