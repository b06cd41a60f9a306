package dev.kiosk.fn.sweep;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.web.InFlight;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sweeps of a function. */
@Configuration(proxyBeanMethods = false)
public class SweepConfiguration {

    @Bean
    SweepRound sweepRound(
            List<Sweep> sweeps, MeterRegistry metrics, InFlight inFlight, FnProperties settings, Clock clock) {
        return new SweepRound(sweeps, metrics, inFlight, new Throttle(settings.sweepEvery(), clock));
    }

    @Bean
    SweepController sweepController(Gate gate, SweepRound round) {
        return new SweepController(gate, round);
    }
}
