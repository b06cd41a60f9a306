package dev.kiosk.ops.chart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** As much of a Kubernetes API server as Helm's {@code lookup} of a Secret or a volume asks for. Reached by the tests' KUBECONFIG. */
final class SecretsServer {

    private static final String RESOURCES = """
            {"kind":"APIResourceList","apiVersion":"v1","groupVersion":"v1","resources":[
              {"name":"secrets","singularName":"secret","namespaced":true,"kind":"Secret","verbs":["get"]},
              {"name":"persistentvolumeclaims","singularName":"persistentvolumeclaim","namespaced":true,
               "kind":"PersistentVolumeClaim","verbs":["get"]}]}""";
    private static final String NOT_FOUND = """
            {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"NotFound","code":404}""";

    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = listen();

    private SecretsServer() {}

    static void start() {
        String kubeconfig = Objects.requireNonNull(System.getenv("KUBECONFIG"), "tests set KUBECONFIG, see pom.xml");
        try {
            Files.writeString(
                    Path.of(kubeconfig), """
                    apiVersion: v1
                    kind: Config
                    current-context: test
                    contexts: [{name: test, context: {cluster: test, user: test}}]
                    clusters: [{name: test, cluster: {server: "http://127.0.0.1:%d"}}]
                    users: [{name: test, user: {}}]
                    """.formatted(SERVER.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a Secret of the namespace kiosk there. */
    static void put(String name, String resourceVersion, Map<String, String> base64) {
        StringBuilder data = new StringBuilder();
        base64.forEach((key, value) -> data.append(data.isEmpty() ? "" : ",")
                .append('"')
                .append(key)
                .append("\":\"")
                .append(value)
                .append('"'));
        SECRETS.put(name, """
                {"kind":"Secret","apiVersion":"v1","metadata":{"name":"%s","namespace":"kiosk","resourceVersion":"%s"},"data":{%s}}""".formatted(name, resourceVersion, data));
    }

    static void clear() {
        SECRETS.clear();
    }

    private static HttpServer listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", SecretsServer::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String secret = SECRETS.get(path.substring(path.lastIndexOf('/') + 1));
        boolean resources = path.equals("/api/v1");
        String body = resources ? RESOURCES : Objects.requireNonNullElse(secret, NOT_FOUND);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(resources || secret != null ? 200 : 404, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
