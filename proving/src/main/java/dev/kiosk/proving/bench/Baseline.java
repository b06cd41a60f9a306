package dev.kiosk.proving.bench;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.load.ClosedLoop;
import dev.kiosk.proving.load.Reader;
import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The machine's own figures, taken beside those of the shop: on the same Postgres, under the same load generator. */
final class Baseline {
    private static final String FIGURE = "baseline";
    private static final int CLIENTS = 16;
    private static final int USERS = 64;
    private static final Patience START = Patience.of(Duration.ofSeconds(60), Duration.ofMillis(100));

    private final BenchShop shop;
    private final Path javaArgs;
    private final BankTransactions bank;

    /** @param javaArgs how a JVM of Kiosk runs; the bare server runs so, too */
    Baseline(BenchShop shop, Path javaArgs) {
        this.shop = shop;
        this.javaArgs = javaArgs;
        this.bank = new BankTransactions(shop.databases());
    }

    /** @param time for each of the three */
    Reading read(int run, Duration warmUp, Duration time) {
        return Reading.take(FIGURE, Map.of(), run, () -> {
            Map<String, Double> numbers = new HashMap<>(ofDatabase(time));
            numbers.put("echoesPerSecond", echoes(new ClosedLoop(USERS, warmUp, time)));
            return numbers;
        });
    }

    /** Of the database only, which takes seconds. */
    Reading readBriefly(Duration time) {
        return Reading.take(FIGURE, Map.of(), 1, () -> ofDatabase(time));
    }

    private Map<String, Double> ofDatabase(Duration time) throws Exception {
        bank.prepare();
        return Map.of(
                "fsyncsPerSecond",
                Fsyncs.perSecond(shop.work(), time),
                "transactionsPerSecond",
                bank.perSecond(CLIENTS, time));
    }

    /** Requests that the same load generator gets out of a bare server: the ceiling of what is asked over HTTP here. */
    private double echoes(ClosedLoop loop) throws IOException, InterruptedException {
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
            if (!START.until(() -> listens(port))) {
                throw new MeasurementFailedException("the echo server did not start");
            }
            Reader reader = new Reader(
                    shop.http(),
                    URI.create("http://127.0.0.1:" + port),
                    List.of("/products/teapot"),
                    new AtomicInteger());
            return loop.run(() -> reader).perSecond();
        } finally {
            server.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(killer);
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
