package dev.kiosk.order.deadletter.application;

import dev.kiosk.order.deadletter.domain.DeadLetters;
import dev.kiosk.order.deadletter.domain.DeadLetters.Kept;
import dev.kiosk.order.deadletter.domain.Replay;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many events wait for somebody: looked up whenever that changes here, and by every sweep. */
@Component
public final class DeadLetterMetrics {

    private final DeadLetters letters;
    private final MeterRegistry metrics;
    private final AtomicLong waiting;

    DeadLetterMetrics(DeadLetters letters, MeterRegistry metrics) {
        this.letters = letters;
        this.metrics = metrics;
        this.waiting = metrics.gauge("kiosk.dead.letters.waiting", new AtomicLong());
    }

    /** Those of an earlier installation alarm nobody. */
    public Mono<Void> received(Kept kept) {
        if (kept == Kept.NEW) {
            metrics.counter("kiosk.dead.letters.received").increment();
        }
        return look();
    }

    Mono<Void> replayed(Replay replay) {
        metrics.counter("kiosk.dead.letters.replayed", "outcome", replay.code()).increment();
        return look();
    }

    Mono<Void> look() {
        return letters.waiting().doOnNext(waiting::set).then();
    }
}
