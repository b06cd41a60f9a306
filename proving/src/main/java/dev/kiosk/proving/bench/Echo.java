package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Generator;
import dev.kiosk.proving.load.Load;
import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.shop.Patience;
import dev.kiosk.proving.shop.Wait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Requests a second that the same load generator gets out of a bare server: the ceiling of what is asked over HTTP here. */
final class Echo {

    private static final int USERS = 64;
    private static final Patience START =
            new Patience(Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofMillis(100));

    private Echo() {}

    static double perSecond(Generator generator, Path javaArgs, Duration warmUp, Duration time)
            throws IOException, InterruptedException {
        int port = freePort();
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + javaArgs.toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EchoServer.class.getName(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread killer = new Thread(server::destroyForcibly, "end the echo");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            await(server, port);
            Load load = Load.of(
                            "dev.kiosk.bench.load.Requests",
                            URI.create("http://127.0.0.1:" + port),
                            USERS,
                            List.of("/products/teapot"))
                    .lasting(warmUp, time);
            return generator.run(load).requireGood().perSecond();
        } finally {
            server.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }

    private static void await(Process server, int port) {
        Wait wait = START.start();
        while (!listens(port)) {
            if (!server.isAlive() || !wait.pause()) {
                throw new MeasurementFailedException("the echo server did not start");
            }
        }
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
