package dev.kiosk.storefront.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final TestClock clock = TestClock.standingAt(Instant.EPOCH);
    private final CircuitBreaker breaker = new CircuitBreaker(Duration.ofSeconds(5), clock);

    @Test
    void opensForHalfAMinuteAfterAServerThatKeptUsWaiting() {
        Instant start = clock.instant();
        clock.advance(Duration.ofSeconds(5));
        breaker.failed(start);
        assertThat(breaker.isOpen()).isTrue();

        clock.advance(Duration.ofSeconds(30));
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void staysClosedForAServerThatRefusesAtOnce() {
        Instant start = clock.instant();
        clock.advance(Duration.ofSeconds(4));
        breaker.failed(start);

        assertThat(breaker.isOpen()).isFalse();
    }
}
