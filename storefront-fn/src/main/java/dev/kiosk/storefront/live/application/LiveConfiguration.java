package dev.kiosk.storefront.live.application;

import dev.kiosk.fn.outbox.OutboxDispatcher;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.live.domain.Hints;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Wires the streams of a pod. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean(destroyMethod = "dispose")
    Scheduler liveScheduler() {
        return Schedulers.newSingle("live", true);
    }

    /** Who watches an order keeps this pod awake, and what was lost on the order's way is said again meanwhile. */
    @Bean
    LiveStreams liveStreams(
            Hints hints,
            OutboxDispatcher outbox,
            StorefrontProperties settings,
            Scheduler liveScheduler,
            MeterRegistry metrics) {
        LiveStreams streams = new LiveStreams(hints, settings.live(), outbox::passBy, liveScheduler);
        Gauge.builder("kiosk.live.streams", streams, LiveStreams::open)
                .description("Streams that are open")
                .register(metrics);
        return streams;
    }

    @Bean
    LiveShutdown liveShutdown(LiveStreams streams) {
        return new LiveShutdown(streams);
    }
}
