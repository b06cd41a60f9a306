package dev.kiosk.local;

import dev.kiosk.local.broker.Habits;
import dev.kiosk.local.broker.LocalBroker;
import dev.kiosk.local.broker.Losses;
import dev.kiosk.local.manifest.ManifestException;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.start.StartException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The broker alone, in a process of its own: everything it routes to runs elsewhere. */
@Command(
        name = "kiosk-broker",
        description =
                "Runs the broker of the manifests and nothing else; its database's password is KIOSK_BROKER_PASSWORD.",
        mixinStandardHelpOptions = true)
public final class BrokerLocal implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(names = "--manifests", paramLabel = "<folder>", defaultValue = "knative", description = "Knative manifests")
    private Path manifests = Path.of("knative");

    @Option(names = "--host", paramLabel = "<address>", defaultValue = "127.0.0.1", description = "Where it listens")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "<port>", required = true, description = "Where it listens")
    private int port;

    @Option(
            names = "--database",
            paramLabel = "<host:port/name>",
            required = true,
            description = "Its own Postgres database")
    private URI database = URI.create("");

    @Option(names = "--service", paramLabel = "<name>=<uri>", description = "Where a Service of the manifests listens")
    private Map<String, URI> services = new HashMap<>();

    @Option(
            names = "--answers-last",
            description = "Answers a publish when every subscriber has; who hangs up before cancels the rest")
    private boolean answersLast;

    private BrokerLocal() {}

    public static void main(String... args) {
        System.exit(new CommandLine(new BrokerLocal()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            LocalBroker broker = LocalBroker.start(
                    Manifests.load(manifests),
                    login(),
                    new InetSocketAddress(host, port),
                    new Habits(answersLast, Losses.NONE));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
            broker.deliver(this::resolve);
        } catch (ManifestException | StartException e) {
            System.err.println("kiosk-broker: " + e.getMessage());
            return FAILED;
        }
        new CountDownLatch(1).await(); // until a signal comes
        return FAILED;
    }

    private Database login() {
        String name = database.getPath().substring(1);
        String password = System.getenv().getOrDefault("KIOSK_BROKER_PASSWORD", "");
        return new Database(database.getHost(), database.getPort(), name, name, password);
    }

    private URI resolve(Destination destination) {
        return switch (destination) {
            case Destination.OfService(String service, String path) ->
                addressOf(service).resolve(path);
            case Destination.OfUri(URI uri) -> uri;
        };
    }

    private URI addressOf(String service) {
        URI address = services.get(service);
        if (address == null) {
            throw new StartException("--service " + service + "=<uri> is missing");
        }
        return address;
    }
}
