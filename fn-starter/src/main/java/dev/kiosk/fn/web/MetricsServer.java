package dev.kiosk.fn.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;

/** Metrics, on a port that no Service leads to: whoever scrapes pods reaches it, and nobody who comes by a route. */
public final class MetricsServer implements SmartLifecycle {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry metrics;
    private final EventLoops loops;
    private final @Nullable Integer port;
    private @Nullable DisposableServer server;

    /** @param port null: metrics have none of their own; 0: any */
    MetricsServer(PrometheusMeterRegistry metrics, EventLoops loops, @Nullable Integer port) {
        this.metrics = metrics;
        this.loops = loops;
        this.port = port;
    }

    @Override
    public void start() {
        if (port != null) {
            server = HttpServer.create()
                    .port(port)
                    .runOn(loops.resources())
                    .route(this::routes)
                    .bindNow();
        }
    }

    private HttpServerRoutes routes(HttpServerRoutes routes) {
        return routes.get(
                "/actuator/prometheus",
                (request, response) ->
                        response.header("Content-Type", TEXT).sendString(Mono.fromCallable(metrics::scrape)));
    }

    /** Where it listens. */
    public int port() {
        return server == null ? -1 : server.port();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.disposeNow();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
