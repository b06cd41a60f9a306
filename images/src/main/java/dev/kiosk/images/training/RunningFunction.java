package dev.kiosk.images.training;

import dev.kiosk.images.traffic.FunctionClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The function of the image, ready to serve. */
final class RunningFunction {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final JavaProcess process;
    private final FunctionClient client;

    private RunningFunction(JavaProcess process, FunctionClient client) {
        this.process = process;
        this.client = client;
    }

    static RunningFunction start(Map<String, String> environment, List<String> arguments) throws IOException {
        int port = freePort();
        Map<String, String> withPort = new HashMap<>(environment);
        withPort.put("PORT", Integer.toString(port));
        FunctionClient client = new FunctionClient(URI.create("http://localhost:" + port));
        RunningFunction function = new RunningFunction(JavaProcess.start(withPort, arguments), client);
        function.awaitReadiness();
        return function;
    }

    FunctionClient client() {
        return client;
    }

    void stop() {
        process.stop();
    }

    private void awaitReadiness() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        process.isAlive() ? "not ready within " + PATIENCE : "ended with " + process.await());
            }
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    private boolean isReady() {
        try {
            return client.status("GET", "/actuator/health/readiness") == 200;
        } catch (UncheckedIOException e) {
            return false; // it does not listen yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
