package dev.kiosk.local;

import dev.kiosk.local.broker.Habits;
import dev.kiosk.local.manifest.ManifestException;
import dev.kiosk.local.start.StartException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code make run}. */
@Command(
        name = "kiosk",
        description = "Runs the whole of Kiosk on this machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class KioskLocal implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            defaultValue = "${env:KIOSK_DATA:-.kiosk}",
            description = "Keeps everything between runs. Default: ${DEFAULT-VALUE}; variable KIOSK_DATA")
    private Path data = Path.of(".kiosk");

    @Option(
            names = "--manifests",
            paramLabel = "<folder>",
            defaultValue = "${env:KIOSK_MANIFESTS:-knative/overlays/webhooks}",
            description = "The Knative manifests to run on. Default: ${DEFAULT-VALUE}; variable KIOSK_MANIFESTS")
    private Path manifests = Path.of("knative/overlays/webhooks");

    @Option(
            names = "--binaries",
            paramLabel = "<folder>",
            defaultValue = "${env:KIOSK_BINARIES:-.kiosk/postgres-binaries}",
            description = "Postgres is unpacked to here. Default: ${DEFAULT-VALUE}; variable KIOSK_BINARIES")
    private Path binaries = Path.of(".kiosk/postgres-binaries");

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "${env:KIOSK_HOST:-127.0.0.1}",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}; variable KIOSK_HOST")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "<name>=<port>",
            description = "Another port for a Service, for broker, postgres, smtp or mail; variables KIOSK_PORT_<NAME>")
    private Map<String, Integer> ports = new HashMap<>();

    @Option(names = "--no-demo", description = "Starts with an empty shop.")
    private boolean empty;

    @Option(
            names = "--only",
            paramLabel = "<name>",
            split = ",",
            description = "Starts these Services alone, with a database and a broker: --only order-fn,inventory-fn")
    private List<String> only = List.of();

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    private KioskLocal(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public static void main(String... args) {
        System.exit(new CommandLine(new KioskLocal(System.out, System.err, System.getenv())).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Running running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop"));
        try {
            LocalPlatform platform = LocalPlatform.start(settings(), running, doing -> out.println("kiosk: " + doing));
            out.println(Guide.to(platform));
        } catch (ManifestException | StartException e) {
            err.println("kiosk: " + e.getMessage());
            return FAILED;
        }
        new CountDownLatch(1).await(); // until a signal comes
        return FAILED;
    }

    private void stop(Running running) {
        if (running.isRunning()) {
            out.println("kiosk: stopping");
            running.close();
            out.println("kiosk: stopped");
        }
    }

    private PlatformSettings settings() {
        return new PlatformSettings(manifests, data, binaries, host, allPorts(), 0, !empty, only, Habits.BEST);
    }

    /** The usual ones, overridden by the environment, overridden by options. */
    private Map<String, Integer> allPorts() {
        Map<String, Integer> all = new HashMap<>(PlatformSettings.USUAL_PORTS);
        environment.forEach((name, value) -> {
            if (name.startsWith(PlatformSettings.PORT_VARIABLE)) {
                all.put(PlatformSettings.nameOfPort(name), port(name, value));
            }
        });
        all.putAll(ports);
        return all;
    }

    private static int port(String variable, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new StartException(variable + " is no port: " + value, e);
        }
    }
}
