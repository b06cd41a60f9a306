package dev.kiosk.proving.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens in the place of somebody, and hands each request to a line. A cut is a closed connection. */
public final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Route line;

    private Proxy(HttpServer server, Route line) {
        this.server = server;
        this.line = line;
    }

    public static Proxy start(int port, Route line) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            Proxy proxy = new Proxy(HttpServer.create(address, BACKLOG), line);
            proxy.server.setExecutor(proxy.threads);
            proxy.server.createContext("/", proxy::handle);
            proxy.server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            answer(exchange, line.send(request(exchange)));
        } catch (CutException | IOException e) {
            // the end of the exchange closes the connection, which is all there is to say
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!Request.OF_A_CONNECTION.contains(lower)) {
                headers.put(lower, List.copyOf(values));
            }
        });
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static void answer(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::put);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
