package dev.kiosk.images.run;

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
public final class RunningFunction {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(10);

    private final JavaProcess process;
    private final FunctionClient client;

    private RunningFunction(JavaProcess process, FunctionClient client) {
        this.process = process;
        this.client = client;
    }

    /** Returns when it is ready. */
    public static RunningFunction start(Map<String, String> environment, List<String> arguments) throws IOException {
        return start(environment, arguments, "/actuator/health/readiness");
    }

    /** Returns when it has answered a GET of that path with 200. */
    public static RunningFunction start(Map<String, String> environment, List<String> arguments, String path)
            throws IOException {
        int port = freePort();
        Map<String, String> withPort = new HashMap<>(environment);
        withPort.put("PORT", Integer.toString(port));
        FunctionClient client = new FunctionClient(URI.create("http://localhost:" + port));
        RunningFunction function = new RunningFunction(JavaProcess.start(withPort, arguments), client);
        function.awaitAnswer(path);
        return function;
    }

    public FunctionClient client() {
        return client;
    }

    public long pid() {
        return process.pid();
    }

    public void stop() {
        process.stop();
    }

    private void awaitAnswer(String path) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(path)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        process.isAlive()
                                ? "no answer from " + path + " within " + PATIENCE
                                : "ended with " + process.await());
            }
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    private boolean answers(String path) {
        try {
            return client.status("GET", path) == 200;
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
