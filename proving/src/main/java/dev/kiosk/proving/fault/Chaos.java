package dev.kiosk.proving.fault;

import dev.kiosk.proving.audit.Auditor;
import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.audit.Snapshot;
import dev.kiosk.proving.audit.StockRecorder;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.customer.Assortment;
import dev.kiosk.proving.customer.Customer;
import dev.kiosk.proving.customer.ShopClient;
import dev.kiosk.proving.process.OpenBooks;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Quiescence;
import dev.kiosk.proving.process.Settings;
import dev.kiosk.proving.process.Sweeping;
import dev.kiosk.proving.process.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Customers buy while everything that can go wrong does; then the auditor comes. */
public final class Chaos {

    private static final List<String> PROCESSES =
            List.of("broker", "storefront-fn", "storefront-fn-events", "order-fn", "inventory-fn");
    private static final int WORTH_TRAINING = 100;
    private static final int CUSTOMERS_AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChaosSettings settings;
    private final Consumer<String> progress;
    private final FaultCounts counts = new FaultCounts();
    private final FaultyRoutes lines;

    public Chaos(ChaosSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.lines = new FaultyRoutes(settings.seed(), counts);
    }

    /** What goes wrong with the machines in a run. */
    static Schedule schedule(long seed, int orders) {
        return Schedule.of(seed, orders, PROCESSES);
    }

    public ChaosReport run() throws SQLException {
        return run(shopSettings());
    }

    /** On functions that are not as they should be, for instance. */
    ChaosReport run(Settings shopSettings) throws SQLException {
        try (ProcessShop shop = ProcessShop.prepare(shopSettings)) {
            record(shop);
            shop.start();
            Assortment assortment = open(shop);
            ShopClient client = new ShopClient(shop.uri("storefront-fn"));
            List<Customer> customers = IntStream.rangeClosed(1, settings.orders())
                    .mapToObj(number -> new Customer(settings.seed(), number, assortment, client))
                    .toList();
            long start = System.nanoTime();
            trade(shop, customers);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return audit(shop, customers, took);
        }
    }

    Settings shopSettings() {
        return Settings.plain(settings.manifests(), settings.work(), settings.binaries())
                .withVariable("KIOSK_FN_OUTBOXCLAIM", "5s")
                .withVariable("KIOSK_ORDER_PAYMENTTIMEOUT", "600ms")
                .withVariable("KIOSK_ORDER_PAYMENTDOUBT", "4s")
                .withVariable(
                        "KIOSK_ORDER_TIMETOCONFIRM", settings.timeToConfirm().toSeconds() + "s")
                .withVariable("KIOSK_ORDER_SANDBOX_URL", "{order-fn}")
                .withTraining(settings.orders() >= WORTH_TRAINING)
                .withLines(lines::between);
    }

    private static void record(ProcessShop shop) throws SQLException {
        try (Connection stock = shop.databases().connect("inventory_fn")) {
            StockRecorder.install(stock);
        }
    }

    private Assortment open(ProcessShop shop) {
        Assortment assortment = new Assortment(settings.orders());
        new ShopClient(shop.uri("storefront-fn-events")).importCsv("/api/catalogue/imports", assortment.catalogue());
        new ShopClient(shop.uri("inventory-fn")).importCsv("/api/stock/imports", assortment.stock());
        return assortment;
    }

    private void trade(ProcessShop shop, List<Customer> customers) throws SQLException {
        try (Sweeping _ = Sweeping.start(shop)) {
            buyUnderFaults(shop, customers);
            progress.accept("waiting for the shop to come to rest");
            try (OpenBooks books = new OpenBooks(shop.databases())) {
                Quiescence.await(books.books(), lines::isQuiet, PATIENCE);
            }
        }
    }

    private void buyUnderFaults(ProcessShop shop, List<Customer> customers) {
        Schedule schedule = schedule(settings.seed(), customers.size());
        try (Trading trading = new Trading(CUSTOMERS_AT_ONCE);
                FaultInjector saboteur = new FaultInjector(shop, counts)) {
            buyUnderFaults(customers, schedule, trading, saboteur);
            saboteur.relent();
            trading.awaitAll();
            lines.heal();
        }
    }

    private void buyUnderFaults(List<Customer> customers, Schedule schedule, Trading trading, FaultInjector saboteur) {
        for (int order = 1; order <= customers.size(); order++) {
            trading.admit(customers.get(order - 1));
            saboteur.commit(schedule.before(order));
            if (order % 50 == 0) {
                progress.accept(order + " orders begun, " + counts.sum("kill") + " kills, " + counts.sum("delivery")
                        + " delivery faults");
            }
        }
    }

    private ChaosReport audit(ProcessShop shop, List<Customer> customers, Duration took) throws SQLException {
        try (OpenBooks books = new OpenBooks(shop.databases())) {
            Together.map(customers, customer -> {
                customer.look();
                return true;
            });
            progress.accept("delivering every event once more");
            Snapshot before = Snapshot.of(books.books());
            List<Violation> violations =
                    new ArrayList<>(new Redelivery(shop).all(lines.tape().all()));
            Together.map(customers, customer -> {
                customer.clickAgain();
                return true;
            });
            Quiescence.await(books.books(), lines::isQuiet, PATIENCE);
            violations.addAll(before.changesUntil(Snapshot.of(books.books())));
            List<CustomerHistory> histories =
                    customers.stream().map(Customer::history).toList();
            violations.addAll(new Auditor(books.books()).audit(histories));
            return new ChaosReport(
                    settings.seed(),
                    histories,
                    Outcomes.of(books.books()),
                    counts,
                    lines.tape().all().size(),
                    took,
                    violations);
        }
    }
}
