package dev.kiosk.fn.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@Timeout(10)
class InFlightTest {

    private final Sinks.One<String> work = Sinks.one();

    @Test
    void finishesWorkWhoseSubscriberIsGone() throws Exception {
        InFlight inFlight = new InFlight(Duration.ofSeconds(5));
        CompletableFuture<String> seen = new CompletableFuture<>();

        inFlight.shield(work.asMono().doOnNext(seen::complete)).toFuture().cancel(true);
        work.tryEmitValue("done");

        assertThat(seen.get(1, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void stopsAfterWhatIsUnderWayIsDone() throws Exception {
        InFlight inFlight = new InFlight(Duration.ofSeconds(5));
        inFlight.start();
        CompletableFuture<String> result = inFlight.shield(work.asMono()).toFuture();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(inFlight::stop);
        assertThat(stopped.isDone()).isFalse();
        work.tryEmitValue("done");

        stopped.get(2, TimeUnit.SECONDS);
        assertThat(result.join()).isEqualTo("done");
    }

    @Test
    void doesNotWaitForEver() {
        InFlight inFlight = new InFlight(Duration.ofMillis(50));
        inFlight.start();
        CompletableFuture<String> never = inFlight.shield(work.asMono()).toFuture();

        inFlight.stop();

        assertThat(never).isNotDone();
    }

    @Test
    void stopsAtOnceWhenNothingIsUnderWay() {
        InFlight inFlight = new InFlight(Duration.ofSeconds(30));
        inFlight.start();
        assertThat(inFlight.shield(work.asMono().or(Mono.just("x"))).block()).isEqualTo("x");

        inFlight.stop();

        assertThat(inFlight.isRunning()).isFalse();
    }
}
