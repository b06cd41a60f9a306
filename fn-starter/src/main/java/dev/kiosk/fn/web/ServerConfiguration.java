package dev.kiosk.fn.web;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.trace.OriginFilter;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Wires what surrounds every request. */
@Configuration(proxyBeanMethods = false)
public class ServerConfiguration {

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
    OriginFilter originFilter() {
        return new OriginFilter();
    }
}
