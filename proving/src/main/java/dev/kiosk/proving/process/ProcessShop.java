package dev.kiosk.proving.process;

import dev.kiosk.local.function.MigratedDatabases;
import dev.kiosk.local.function.SecretValues;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.PostgresServer;
import dev.kiosk.local.start.DataFolder;
import dev.kiosk.proving.proxy.Proxy;
import dev.kiosk.proving.proxy.Route;
import dev.kiosk.proving.proxy.Upstream;
import dev.kiosk.proving.shop.Addresses;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/**
 * The whole of Kiosk on the manifests: Postgres, the broker and every function as processes of their own. Whoever sends
 * events reaches the one they are for through a proxy, whose line the settings make; customers reach the shop directly.
 */
public final class ProcessShop implements AutoCloseable {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Endpoints endpoints;
    private final DataFolder folder;
    private final PostgresServer postgres;
    private final List<Proxy> proxies = new ArrayList<>();
    private final List<OsProcess> processes = new ArrayList<>();

    private ProcessShop(Settings settings) {
        Manifests manifests = Manifests.load(settings.manifests);
        this.endpoints = new Endpoints(manifests.services(), settings);
        this.folder = DataFolder.open(settings.work);
        this.postgres = PostgresServer.start(folder, settings.binaries, endpoints.anotherPort(), "nothing");
        MigratedDatabases migrated = new MigratedDatabases(postgres);
        manifests.services().forEach(service -> migrated.of(service.function()));
        SecretValues secrets = new SecretValues(migrated::of, folder.secrets());
        URI ingress = proxy(Endpoints.BROKER, settings);
        Map<String, URI> routes = new HashMap<>();
        manifests.services().forEach(service -> routes.put(service.name(), proxy(service.name(), settings)));
        Database broker = postgres.database(Endpoints.BROKER);
        if (settings.trained) {
            Programs trainees = new Programs(settings, endpoints, AotCache.making(settings.work));
            train(all(trainees, manifests, secrets, ingress, broker, routes));
        }
        Programs programs = new Programs(settings, endpoints, AotCache.using(settings.work));
        processes.addAll(all(programs, manifests, secrets, ingress, broker, routes));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    private static List<OsProcess> all(
            Programs programs,
            Manifests manifests,
            SecretValues secrets,
            URI ingress,
            Database broker,
            Map<String, URI> routes) {
        List<OsProcess> all = new ArrayList<>();
        all.add(programs.broker(broker, routes));
        manifests.services().forEach(service -> all.addAll(programs.function(service, secrets, ingress)));
        return all;
    }

    /** Faces and copies of a function share its cache, so one of them is enough. */
    private static void train(List<OsProcess> trainees) {
        Map<String, OsProcess> one = new HashMap<>();
        trainees.forEach(trainee -> one.put(trainee.program(), trainee));
        one.values().forEach(trainee -> {
            trainee.start();
            Readiness.await(List.of(trainee));
            trainee.stop();
        });
    }

    /** The databases are there and migrated, and the programs are not started yet. */
    public static ProcessShop prepare(Settings settings) {
        return new ProcessShop(settings);
    }

    public void start() {
        processes.forEach(OsProcess::start);
        Readiness.await(processes);
    }

    /** For customers and staff, past every proxy. */
    public Addresses faces() {
        return new Addresses(uri("storefront-fn"), uri("storefront-fn-events"), uri("order-fn"), uri("inventory-fn"));
    }

    /** The first process of a Service, past every proxy. */
    public URI uri(String service) {
        return endpoints.of(service).getFirst();
    }

    /** Where the same process tells what it has counted. */
    public URI metrics(String service) {
        return URI.create("http://127.0.0.1:" + endpoints.metricsOf(uri(service)) + "/actuator/prometheus");
    }

    public List<OsProcess> processes() {
        return List.copyOf(processes);
    }

    /** The process that every other one of Postgres is a child of. */
    public long postgresPid() {
        return postgres.pid();
    }

    public Databases databases() {
        return new Databases(postgres.superuser());
    }

    /** All that the broker holds is gone; it is not to run meanwhile. */
    public void emptyBroker() {
        databases().emptyBroker();
    }

    /** Postgres stops as in a power failure and recovers. */
    public void crashPostgres() {
        postgres.crashAndRecover();
    }

    /** SIGKILL to a process of Postgres that serves somebody, upon which Postgres drops everybody and recovers. */
    public boolean killBackend(int which) {
        return databases().killBackend(which);
    }

    /** Also when this program is told to stop: nothing is left running. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        processes.forEach(OsProcess::close);
        proxies.forEach(Proxy::close);
        postgres.close();
        folder.close();
    }

    /** Nobody stands between where nobody has anything to do. */
    private URI proxy(String service, Settings settings) {
        Route upstream = new Upstream(endpoints.of(service));
        BiFunction<String, Route, Route> between = settings.routes;
        if (between == null && endpoints.of(service).size() == 1) {
            return uri(service);
        }
        Proxy proxy =
                Proxy.start(endpoints.anotherPort(), between == null ? upstream : between.apply(service, upstream));
        proxies.add(proxy);
        return proxy.uri();
    }
}
