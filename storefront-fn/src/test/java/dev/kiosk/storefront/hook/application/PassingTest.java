package dev.kiosk.storefront.hook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PassingTest {

    private Instant now = Instant.parse("2026-01-02T10:15:00Z");
    private final Passing passing = new Passing(new Clock() {
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
        assertThat(passing.isTime()).isTrue();
        now = now.plusSeconds(29);
        assertThat(passing.isTime()).isFalse();
    }

    @Test
    void isTimeAgainAfterAWhile() {
        assertThat(passing.isTime()).isTrue();
        now = now.plusSeconds(30);
        assertThat(passing.isTime()).isTrue();
        assertThat(passing.isTime()).isFalse();
    }
}
