package dev.kiosk.fn.web;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.trace.OriginFilter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.actuate.endpoint.EndpointFilter;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Wires what surrounds every request. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {

    private static final EndpointId HEALTH = EndpointId.of("health");

    /** The function's own: the global ones would end with the first of several functions in one JVM. */
    @Bean
    EventLoops eventLoops(FnProperties settings) {
        return EventLoops.named(settings.name());
    }

    @Bean
    ReactorResourceFactory reactorResourceFactory(EventLoops loops) {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResources(loops.resources());
        return resources;
    }

    @Bean
    NettyServerCustomizer keepAliveReads() {
        return KeepAliveReads::on;
    }

    @Bean
    InFlight inFlight(FnProperties settings) {
        return new InFlight(settings.shutdownTimeout());
    }

    @Bean
    Face face(FnProperties settings) {
        return settings.face();
    }

    /** Everybody may know whether it is well, and nothing else. */
    @Bean
    EndpointFilter<ExposableWebEndpoint> endpointsOnFace(Face face) {
        return endpoint -> face.isInner() || endpoint.getEndpointId().equals(HEALTH);
    }

    @Bean
    MetricsServer metricsServer(PrometheusMeterRegistry metrics, EventLoops loops, FnProperties settings) {
        return new MetricsServer(metrics, loops, settings.metricsPort());
    }

    @Bean
    OriginFilter originFilter() {
        return new OriginFilter();
    }
}
