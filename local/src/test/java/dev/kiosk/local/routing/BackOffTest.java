package dev.kiosk.local.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void exponentialDoubles() {
        BackOff backOff = new BackOff(BackOff.Policy.EXPONENTIAL, Duration.ofMillis(200));

        assertThat(backOff.before(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(backOff.before(2)).isEqualTo(Duration.ofMillis(400));
        assertThat(backOff.before(5)).isEqualTo(Duration.ofMillis(3200));
    }

    @Test
    void linearGrowsByTheDelay() {
        BackOff backOff = new BackOff(BackOff.Policy.LINEAR, Duration.ofSeconds(2));

        assertThat(backOff.before(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backOff.before(3)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void neverWaitsLongerThanADay() {
        BackOff backOff = new BackOff(BackOff.Policy.EXPONENTIAL, Duration.ofSeconds(1));

        assertThat(backOff.before(1000)).isEqualTo(Duration.ofDays(1));
    }
}
