package dev.kiosk.fn.sweep;

import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.web.InFlight;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All sweeps of a function: on the word of a PingSource or a person, now and then while the function is awake anyway, and once
 * before it goes to sleep. So a PingSource has to wake it for what a killed pod left only, and for what becomes due meanwhile.
 */
public final class SweepRound implements SmartLifecycle {

    private final List<Sweep> sweeps;
    private final MeterRegistry metrics;
    private final InFlight inFlight;
    private final Throttle passing;
    private volatile boolean running;

    /** @param passing how often, at most, those who come by sweep */
    SweepRound(List<Sweep> sweeps, MeterRegistry metrics, InFlight inFlight, Throttle passing) {
        this.sweeps = List.copyOf(sweeps);
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.passing = passing;
    }

    /** What each sweep found, by its name. Fails if one failed, after all have run. */
    public Mono<Map<String, Long>> all() {
        return Flux.fromIterable(sweeps)
                .concatMapDelayError(sweep -> sweep.sweep().map(found -> count(sweep, found)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Sweeps beside whatever goes on, if nobody has for a while. */
    public void passBy() {
        if (passing.isTime()) {
            inFlight.beside(all());
        }
    }

    /** Whoever was just woken has somebody waiting: the first who come by do not sweep yet. */
    @Override
    public void start() {
        passing.isTime();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        inFlight.beside(all());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped after the web server, and before what is in flight is waited for. */
    @Override
    public int getPhase() {
        return InFlight.PHASE + 1;
    }

    private Map.Entry<String, Long> count(Sweep sweep, long found) {
        metrics.counter("kiosk.sweep.found", "sweep", sweep.name()).increment((double) found);
        return Map.entry(sweep.name(), found);
    }
}
