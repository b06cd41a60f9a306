package dev.kiosk.fn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-01-02T10:15:00Z");
    private final Throttle throttle = new Throttle(Duration.ofSeconds(30), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void isTimeForTheFirstAndForNobodySoonAfter() {
        assertThat(throttle.isTime()).isTrue();
        now = now.plusSeconds(29);
        assertThat(throttle.isTime()).isFalse();
    }

    @Test
    void isTimeAgainAfterAWhile() {
        assertThat(throttle.isTime()).isTrue();
        now = now.plusSeconds(30);
        assertThat(throttle.isTime()).isTrue();
        assertThat(throttle.isTime()).isFalse();
    }
}
