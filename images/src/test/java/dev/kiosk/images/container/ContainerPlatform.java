package dev.kiosk.images.container;

import static java.util.stream.Collectors.toMap;

import dev.kiosk.local.broker.LocalBroker;
import dev.kiosk.local.function.FunctionEnvironment;
import dev.kiosk.local.function.SecretValues;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.start.DataFolder;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Every Service of knative/ as a container, joined by the local broker, on one Postgres. */
final class ContainerPlatform implements AutoCloseable {

    private final Manifests manifests = Manifests.load(Path.of("..", "knative"));
    private final ContainerDatabase postgres = ContainerDatabase.start();
    private final Map<String, Database> databases = new HashMap<>();
    private final SecretValues secrets;
    private final LocalBroker broker;
    private final Map<String, KnativePod> pods;

    private ContainerPlatform(Path folder) {
        this.secrets = new SecretValues(this::database, DataFolder.open(folder).secrets());
        this.broker = LocalBroker.start(manifests, postgres.create("broker"), new InetSocketAddress("0.0.0.0", 0));
        manifests.services().forEach(this::migrate);
        this.pods = manifests.services().stream().collect(toMap(FunctionService::name, this::start));
        broker.deliver(this::resolve);
    }

    /** @param folder where secrets are kept */
    static ContainerPlatform start(Path folder) {
        return new ContainerPlatform(folder);
    }

    URI uri(String service) {
        return Objects.requireNonNull(pods.get(service), service).uri();
    }

    private Database database(String function) {
        return databases.computeIfAbsent(function, postgres::create);
    }

    private void migrate(FunctionService service) {
        KnativePod.Ended migration = KnativePod.run(service.function(), environment(service), "migrate");
        if (migration.status() != 0) {
            throw new IllegalStateException(migration.log());
        }
    }

    private KnativePod start(FunctionService service) {
        KnativePod pod = KnativePod.serving(service.function(), environment(service));
        pod.start();
        return pod;
    }

    private Map<String, String> environment(FunctionService service) {
        return FunctionEnvironment.variables(service, secrets, "http://" + KnativePod.HOST + ":" + broker.port());
    }

    private URI resolve(Destination destination) {
        return switch (destination) {
            case Destination.OfService service -> uri(service.service()).resolve(service.path());
            case Destination.OfUri uri -> uri.uri();
        };
    }

    @Override
    public void close() {
        broker.pause();
        pods.values().forEach(KnativePod::close);
        broker.close();
        postgres.close();
    }
}
