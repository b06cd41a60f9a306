package dev.kiosk.fn.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.testing.TestClock;
import dev.kiosk.fn.web.InFlight;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SweepRoundTest {

    private final TestClock clock = TestClock.standingAt(Instant.parse("2026-01-02T10:15:00Z"));
    private final InFlight inFlight = new InFlight(Duration.ofSeconds(5));
    private final AtomicInteger swept = new AtomicInteger();
    private final AtomicInteger sweptAfterIt = new AtomicInteger();
    private final SweepRound round = new SweepRound(
            List.of(
                    sweep("broken", swept, Mono.error(new IllegalStateException("database away"))),
                    sweep("sound", sweptAfterIt, Mono.just(1L))),
            new SimpleMeterRegistry(),
            inFlight,
            new Throttle(Duration.ofMinutes(10), clock));

    @Test
    void sweepsNothingForTheFirstWhoWokeIt() {
        round.start();
        round.passBy();

        assertThat(swept).hasValue(0);
    }

    @Test
    void sweepsNowAndThenWhileItIsAwake() {
        round.start();
        clock.advance(Duration.ofMinutes(10));
        round.passBy();
        round.passBy();
        assertThat(swept).hasValue(1);

        clock.advance(Duration.ofMinutes(10));
        round.passBy();
        assertThat(swept).hasValue(2);
    }

    @Test
    void sweepsOnceMoreBeforeItSleeps() {
        round.start();
        round.stop();

        assertThat(swept).hasValue(1);
        assertThat(round.getPhase())
                .as("before what is in flight is waited for")
                .isGreaterThan(inFlight.getPhase());
    }

    @Test
    void aBrokenSweepStopsNoOther() {
        StepVerifier.create(round.all()).verifyErrorMessage("database away");

        assertThat(sweptAfterIt).hasValue(1);
    }

    private static Sweep sweep(String name, AtomicInteger times, Mono<Long> found) {
        return new Sweep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Mono<Long> sweep() {
                return Mono.fromRunnable(times::incrementAndGet).then(found);
            }
        };
    }
}
