package dev.kiosk.order.deadletter.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets dead letters that nobody will deliver again, and counts those that wait. */
@Component
final class DeadLetterSweep implements Sweep {

    private static final int AT_MOST = 10_000;

    private final DeadLetters letters;
    private final DeadLetterMetrics metrics;
    private final Duration retention;
    private final Clock clock;

    DeadLetterSweep(DeadLetters letters, DeadLetterMetrics metrics, OrderProperties settings, Clock clock) {
        this.letters = letters;
        this.metrics = metrics;
        this.retention = settings.deadLetters().retention();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dead-letters";
    }

    @Override
    public Mono<Long> sweep() {
        return letters.forget(clock.instant().minus(retention), AT_MOST)
                .flatMap(forgotten -> metrics.look().thenReturn(forgotten));
    }
}
