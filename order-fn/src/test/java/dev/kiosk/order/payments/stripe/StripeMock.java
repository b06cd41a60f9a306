package dev.kiosk.order.payments.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * github.com/stripe/stripe-mock, which knows Stripe's OpenAPI and refuses what is not of it. It is started once, where the system
 * property {@code stripe.mock} says which program it is; without, nothing is objected to.
 */
final class StripeMock {

    private static final String PROPERTY = "stripe.mock";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final @Nullable URI RUNNING =
            System.getProperty(PROPERTY, "").isBlank() ? null : start();

    private StripeMock() {}

    static boolean isRunning() {
        return RUNNING != null;
    }

    /** What is wrong with a request; empty for nothing. */
    static Mono<String> objections(String method, String pathAndQuery, String version, String body) {
        return RUNNING == null
                ? Mono.empty()
                : Mono.fromFuture(() -> HTTP.sendAsync(
                                request(RUNNING, method, pathAndQuery, version, body), BodyHandlers.ofString()))
                        .filter(answer -> answer.statusCode() != 200)
                        .map(answer -> method + " " + pathAndQuery + " " + body + " -> " + answer.body());
    }

    private static HttpRequest request(URI mock, String method, String pathAndQuery, String version, String body) {
        return HttpRequest.newBuilder(mock.resolve(pathAndQuery))
                .header("Authorization", "Bearer sk_test_12345678")
                .header("Stripe-Version", version)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static URI start() {
        try {
            int port = freePort();
            String program = Path.of(Objects.requireNonNull(System.getProperty(PROPERTY)))
                    .toString();
            Process process = new ProcessBuilder(
                            program,
                            "-strict-version-check",
                            "-http-addr",
                            "127.0.0.1:" + port,
                            "-https-addr",
                            "127.0.0.1:" + freePort())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "stripe-mock.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            URI url = URI.create("http://127.0.0.1:" + port);
            Awaitility.await().pollInSameThread().ignoreExceptions().until(() -> answers(url));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(URI mock) throws IOException, InterruptedException {
        HttpResponse<Void> answer = HTTP.send(
                request(mock, "GET", "/v1/payment_intents", StripeApi.VERSION, ""), BodyHandlers.discarding());
        return answer.statusCode() == 200;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
