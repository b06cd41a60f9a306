package dev.kiosk.fn.sweep;

import dev.kiosk.fn.auth.Gate;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs every sweep, on the word of a PingSource or a person. */
@RestController
public final class SweepController {

    private final Gate gate;
    private final List<Sweep> sweeps;
    private final MeterRegistry metrics;

    SweepController(Gate gate, List<Sweep> sweeps, MeterRegistry metrics) {
        this.gate = gate;
        this.sweeps = List.copyOf(sweeps);
        this.metrics = metrics;
    }

    /** What each sweep found, by its name. Fails if one failed, after all have run. */
    @PostMapping("/sweep")
    public Mono<Map<String, Long>> sweep(ServerWebExchange exchange) {
        return gate.admit(exchange).then(Mono.defer(this::sweepAll));
    }

    private Mono<Map<String, Long>> sweepAll() {
        return Flux.fromIterable(sweeps)
                .concatMapDelayError(sweep -> sweep.sweep().map(found -> count(sweep, found)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Map.Entry<String, Long> count(Sweep sweep, long found) {
        metrics.counter("kiosk.sweep.found", "sweep", sweep.name()).increment((double) found);
        return Map.entry(sweep.name(), found);
    }
}
