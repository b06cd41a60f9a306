package dev.kiosk.ops.smoke;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** What {@code make run} starts, as a process of its own, on ports that nobody uses. */
final class LocalProcess implements AutoCloseable {

    private static final Path ARGUMENTS = Path.of("../local/target/run.args");
    private static final List<String> PORTS =
            List.of("storefront-fn", "storefront-fn-events", "order-fn", "inventory-fn", "broker", "postgres");
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final Process process;
    private final String shop;
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> up = new CompletableFuture<>();

    private LocalProcess(Process process, String shop) {
        this.process = process;
        this.shop = shop;
        Thread.ofVirtual().start(this::read);
    }

    /** Returns when the shop is open. */
    static LocalProcess start(Path data, Duration time) throws Exception {
        if (!Files.exists(ARGUMENTS)) {
            throw new IllegalStateException("build local first: " + ARGUMENTS + " is missing");
        }
        List<Integer> ports = freePorts();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + ARGUMENTS,
                "--data",
                data.toString(),
                "--manifests",
                "../knative",
                "--binaries",
                Path.of("../local/target/postgres-binaries")
                        .toAbsolutePath()
                        .normalize()
                        .toString()));
        for (int i = 0; i < ports.size(); i++) {
            command.addAll(List.of("--port", PORTS.get(i) + "=" + ports.get(i)));
        }
        LocalProcess local = new LocalProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), "http://127.0.0.1:" + ports.getFirst());
        local.awaitUp(time);
        return local;
    }

    String shop() {
        return shop;
    }

    /** It prints where the shop is as the last thing of its start. */
    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains(shop.substring(shop.lastIndexOf(':')))) {
                    up.complete(true);
                }
            }
            up.complete(false);
        } catch (IOException e) {
            up.completeExceptionally(e);
        }
    }

    private void awaitUp(Duration time) throws Exception {
        boolean isUp = up.completeOnTimeout(false, time.toMillis(), TimeUnit.MILLISECONDS)
                .get();
        if (!isUp) {
            close();
            throw new IllegalStateException("the platform did not start:\n" + String.join("\n", output));
        }
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < PORTS.size(); i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, TO_STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
