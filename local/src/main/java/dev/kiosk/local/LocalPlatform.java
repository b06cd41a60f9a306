package dev.kiosk.local;

import dev.kiosk.local.broker.LocalBroker;
import dev.kiosk.local.demo.DemoCatalogue;
import dev.kiosk.local.function.LocalFunction;
import dev.kiosk.local.function.LocalFunctions;
import dev.kiosk.local.function.LocalPlaces;
import dev.kiosk.local.function.MigratedDatabases;
import dev.kiosk.local.function.SecretValues;
import dev.kiosk.local.mail.MailServer;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.PostgresServer;
import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.start.DataFolder;
import dev.kiosk.local.start.Ports;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The whole of Kiosk in this JVM, running. */
public final class LocalPlatform implements AutoCloseable {

    private static final String DEMO_IMPORTED = "demo-shop-imported";
    private static final String SHOP = "storefront-fn";
    private static final Duration TIME_TO_DELIVER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PlatformSettings settings;
    private final Running running;
    private final Manifests everything;
    private final Manifests manifests;
    private final LocalBroker broker;
    private final MailServer mail;
    private final LocalFunctions functions;

    /** In the order of who needs whom. Customers come in last, when there is something to buy. */
    private LocalPlatform(PlatformSettings settings, Running running, Consumer<String> progress) {
        this.settings = settings;
        this.running = running;
        this.everything = Manifests.load(settings.manifests());
        this.manifests = settings.only().isEmpty() ? everything : everything.only(settings.only());
        DataFolder folder = running.add(() -> DataFolder.open(settings.data()));
        requireFreePorts();
        progress.accept("starting Postgres");
        PostgresServer postgres = running.add(() -> startPostgres(folder));
        progress.accept("starting the broker and the functions");
        this.broker = running.add(() -> startBroker(postgres));
        this.mail = running.add(this::startMailServer);
        Function<FunctionService, LocalFunction> starter = starter(folder, postgres);
        this.functions = running.add(() -> LocalFunctions.start(services(service -> !isPublic(service)), starter));
        running.add(() -> deliver()); // the first to stop: nothing is delivered to what stops
        importDemo(folder, progress);
        progress.accept("opening the shop");
        functions.add(services(LocalPlatform::isPublic), starter);
    }

    private List<FunctionService> services(Predicate<FunctionService> wanted) {
        return manifests.services().stream().filter(wanted).toList();
    }

    private static boolean isPublic(FunctionService service) {
        return service.name().equals(SHOP);
    }

    /**
     * Returns when everything is ready.
     *
     * @throws RuntimeException whose message is one line, if it cannot start; nothing is left running then
     */
    public static LocalPlatform start(PlatformSettings settings) {
        return start(settings, new Running(), doing -> {});
    }

    /** @param progress is told what is done next */
    static LocalPlatform start(PlatformSettings settings, Running running, Consumer<String> progress) {
        try {
            return new LocalPlatform(settings, running, progress);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** Where a Service of the manifests listens. */
    public URI uri(String service) {
        return functions.uri(service);
    }

    /** Whether the manifests have such a Service. */
    public boolean has(String service) {
        return manifests.services().stream().anyMatch(one -> one.name().equals(service));
    }

    /** Where a broker takes events. */
    public URI ingress(BrokerName name) {
        return ingress().resolve(name.path());
    }

    public Manifests manifests() {
        return manifests;
    }

    public Collection<LocalFunction> functions() {
        return functions.all();
    }

    /** What was sent by mail, and where to look at it. */
    public MailServer mail() {
        return mail;
    }

    /** Deliveries that are not over. */
    public long undelivered() {
        return broker.undelivered();
    }

    @Override
    public void close() {
        running.close();
    }

    /** All but the database's: whatever holds that one may be the database that a killed run has left behind. */
    private void requireFreePorts() {
        manifests.services().forEach(service -> requireFreePort(service.name()));
        requireFreePort(PlatformSettings.BROKER);
        requireFreePort(PlatformSettings.SMTP);
        requireFreePort(PlatformSettings.MAIL);
    }

    private void requireFreePort(String name) {
        Ports.requireFree(settings.host(), settings.port(name), PlatformSettings.settingOfPort(name));
    }

    private PostgresServer startPostgres(DataFolder folder) {
        return PostgresServer.start(
                folder,
                settings.binaries(),
                settings.port(PlatformSettings.POSTGRES),
                PlatformSettings.settingOfPort(PlatformSettings.POSTGRES));
    }

    private LocalBroker startBroker(PostgresServer postgres) {
        return LocalBroker.start(
                manifests,
                postgres.database("broker"),
                new InetSocketAddress(settings.host(), settings.port(PlatformSettings.BROKER)),
                settings.habits());
    }

    private MailServer startMailServer() {
        return MailServer.start(
                settings.host(), settings.port(PlatformSettings.SMTP), settings.port(PlatformSettings.MAIL));
    }

    private Function<FunctionService, LocalFunction> starter(DataFolder folder, PostgresServer postgres) {
        Map<String, URI> addresses = addresses();
        SecretValues secrets = new SecretValues(new MigratedDatabases(postgres)::of, folder.secrets())
                .with("storefront-fn-mail", mailSecret(addresses));
        LocalPlaces places = LocalPlaces.of(ingress().toString())
                .with(everything.services(), service -> Objects.requireNonNull(addresses.get(service.name())));
        return service -> LocalFunction.start(
                service,
                secrets,
                places,
                settings.host(),
                Objects.requireNonNull(addresses.get(service.name())).getPort());
    }

    /** Letters lead to the shop, where there is one. */
    private Map<String, String> mailSecret(Map<String, URI> addresses) {
        URI shop = addresses.get(SHOP);
        return shop == null
                ? Map.of()
                : Map.of("url", mail.smtp().toString(), "from", "Kiosk <shop@kiosk.example>", "shop", shop.toString());
    }

    /** Chosen before any function starts: each may be told where the others are. */
    private Map<String, URI> addresses() {
        return everything.services().stream()
                .map(FunctionService::name)
                .collect(Collectors.toMap(Function.identity(), this::address));
    }

    private URI address(String service) {
        int chosen = settings.port(service);
        int port = chosen == 0 ? Ports.anyFree(settings.host()) : chosen;
        return URI.create("http://" + settings.host() + ":" + port);
    }

    private AutoCloseable deliver() {
        broker.deliver(this::resolve);
        return broker::pause;
    }

    private URI resolve(Destination destination) {
        return switch (destination) {
            case Destination.OfService service ->
                functions.uri(service.service()).resolve(service.path());
            case Destination.OfUri uri -> uri.uri();
        };
    }

    private void importDemo(DataFolder folder, Consumer<String> progress) {
        boolean wanted = settings.demo() && has("storefront-fn-events") && has("inventory-fn");
        if (wanted && !folder.isNoted(DEMO_IMPORTED)) {
            progress.accept("importing the demo shop");
            DemoCatalogue.importInto(uri("storefront-fn-events"), uri("inventory-fn"));
            awaitDeliveries();
            folder.note(DEMO_IMPORTED);
        }
    }

    /** The shop hears by events what is in stock. */
    private void awaitDeliveries() {
        Instant end = Instant.now().plus(TIME_TO_DELIVER);
        while (undelivered() > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    URI ingress() {
        return URI.create("http://" + settings.host() + ":" + broker.port());
    }
}
