package dev.kiosk.images.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A broker that takes every event and forgets it. */
final class AnyBroker implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private AnyBroker(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static AnyBroker start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(202, -1);
            }
        });
        server.start();
        return new AnyBroker(server, threads);
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/kiosk/default");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
