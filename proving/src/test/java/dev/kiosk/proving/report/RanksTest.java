package dev.kiosk.proving.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void takesTheNearestRank() {
        double[] hundred = new double[100];
        for (int i = 0; i < hundred.length; i++) {
            hundred[i] = hundred.length - i;
        }

        assertThat(Ranks.at(0.5, hundred)).isEqualTo(50);
        assertThat(Ranks.at(0.99, hundred)).isEqualTo(99);
        assertThat(Ranks.at(1, hundred)).isEqualTo(100);
    }

    @Test
    void takesTheMiddleOfThreeRuns() {
        assertThat(Ranks.median(7, 1, 3)).isEqualTo(3);
    }

    @Test
    void knowsNoRankOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(Ranks::median);
    }
}
