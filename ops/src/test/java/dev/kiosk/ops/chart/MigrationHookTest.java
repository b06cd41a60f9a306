package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the chart's migrations run. */
class MigrationHookTest {

    /** {@code --timeout} of Helm, unless it is said. */
    private static final int HELMS_PATIENCE_SECONDS = 300;

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

    /** An account of their own would be a hook, and gone before a failed Job has made its last pod. */
    @Test
    void theirAccountIsAlwaysThereAndShowsNobodyAToken() {
        assertThat(jobs(Map.of())).isNotEmpty().allSatisfy(job -> {
            assertThat(job.podSpec().has("serviceAccountName")).isFalse();
            assertThat(job.podSpec().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
        });
    }

    @Test
    void endBeforeHelmGivesUp() {
        assertThat(jobs(Map.of()))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(
                                job.tree().at("/spec/activeDeadlineSeconds").asInt())
                        .isPositive()
                        .isLessThan(HELMS_PATIENCE_SECONDS));
    }

    private static List<KubeObject> jobs(Map<String, Object> values) {
        return Chart.render(values).stream()
                .filter(object -> object.kind().equals("Job"))
                .toList();
    }
}
