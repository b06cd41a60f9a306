package dev.kiosk.fn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final TestClock clock = TestClock.standingAt(Instant.parse("2026-01-02T10:15:00Z"));
    private final Throttle throttle = new Throttle(Duration.ofSeconds(30), clock);

    @Test
    void isTimeForTheFirstAndForNobodySoonAfter() {
        assertThat(throttle.isTime()).isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(throttle.isTime()).isFalse();
    }

    @Test
    void isTimeAgainAfterAWhile() {
        assertThat(throttle.isTime()).isTrue();
        clock.advance(Duration.ofSeconds(30));
        assertThat(throttle.isTime()).isTrue();
        assertThat(throttle.isTime()).isFalse();
    }
}
