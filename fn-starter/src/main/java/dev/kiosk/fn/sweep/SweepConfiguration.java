package dev.kiosk.fn.sweep;

import dev.kiosk.fn.auth.Gate;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sweeps of a function. */
@Configuration(proxyBeanMethods = false)
public class SweepConfiguration {

    @Bean
    SweepController sweepController(Gate gate, List<Sweep> sweeps, MeterRegistry metrics) {
        return new SweepController(gate, sweeps, metrics);
    }
}
