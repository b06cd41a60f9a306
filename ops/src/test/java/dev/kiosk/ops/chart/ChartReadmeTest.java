package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** With {@code -Dchart.readme=write} it writes the page instead of comparing it. */
class ChartReadmeTest {

    @Test
    void saysWhatTheValuesSay() {
        if ("write".equals(System.getProperty("chart.readme"))) {
            ChartReadme.write();
        }

        assertThat(ChartReadme.FILE).content().as("make chart-readme writes it").isEqualTo(ChartReadme.text());
    }
}
