package dev.kiosk.proving.fault;

import dev.kiosk.proving.audit.Auditor;
import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.audit.Evidence;
import dev.kiosk.proving.audit.Invariant;
import dev.kiosk.proving.audit.Quiescence;
import dev.kiosk.proving.audit.ShopDatabases;
import dev.kiosk.proving.audit.Snapshot;
import dev.kiosk.proving.audit.Sql;
import dev.kiosk.proving.audit.StockRecorder;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.customer.Assortment;
import dev.kiosk.proving.customer.Customer;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Settings;
import dev.kiosk.proving.process.Sweeping;
import dev.kiosk.proving.shop.HttpCalls;
import dev.kiosk.proving.shop.ShopClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Customers buy while everything that can go wrong does; then the auditor comes. */
public final class Chaos {

    private static final List<String> PROCESSES =
            List.of("broker", "storefront-fn", "storefront-fn-events", "order-fn", "inventory-fn");
    private static final int WORTH_TRAINING = 100;
    private static final int CUSTOMERS_AT_ONCE = 12;
    private static final int AUDITED_AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Patience PATIENCE_OF_CUSTOMERS = Patience.of(Duration.ofMinutes(4), Duration.ofMillis(300));
    private static final Patience PATIENCE_TO_SELL = Patience.of(Duration.ofMinutes(2), Duration.ofMillis(300));
    private static final String SOLD = "confirmed";
    private static final Duration ATTEMPT = Duration.ofSeconds(10);

    private final ChaosSettings settings;
    private final Consumer<String> progress;
    private final FaultCounts counts = new FaultCounts();
    private final FaultyRoutes routes;
    private Duration took = Duration.ZERO;

    public Chaos(ChaosSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.routes = new FaultyRoutes(settings.seed(), counts);
    }

    /** What goes wrong with the machines in a run. */
    static Schedule schedule(long seed, int orders) {
        return Schedule.of(seed, orders, PROCESSES);
    }

    public ChaosReport run() throws SQLException, InterruptedException {
        return run(shopSettings());
    }

    /** On functions that are not as they should be, for instance. */
    ChaosReport run(Settings shopSettings) throws SQLException, InterruptedException {
        try (ProcessShop shop = ProcessShop.prepare(shopSettings);
                HttpCalls http = new HttpCalls(PATIENCE_OF_CUSTOMERS, ATTEMPT)) {
            try (Connection stock = shop.databases().connect("inventory_fn")) {
                StockRecorder.install(stock);
            }
            shop.start();
            ShopClient client = new ShopClient(shop.faces(), http);
            Assortment assortment = new Assortment(settings.orders());
            assortment.open(client);
            List<Customer> customers = new ArrayList<>(IntStream.rangeClosed(1, settings.orders())
                    .mapToObj(number -> Customer.of(settings.seed(), number, assortment, client))
                    .toList());
            try (ShopDatabases databases =
                    trade(shop, customers, number -> Customer.plain(settings.seed(), number, assortment, client))) {
                return audit(shop, databases, customers);
            }
        }
    }

    Settings shopSettings() {
        return new Settings(settings.manifests(), settings.work(), settings.binaries())
                .withVariable("KIOSK_FN_OUTBOXCLAIM", "5s")
                .withVariable("KIOSK_ORDER_PAYMENTTIMEOUT", "600ms")
                .withVariable("KIOSK_ORDER_PAYMENTDOUBT", "4s")
                .withVariable(
                        "KIOSK_ORDER_TIMETOCONFIRM", settings.timeToConfirm().toSeconds() + "s")
                .withVariable("KIOSK_ORDER_SANDBOX_URL", "{order-fn}")
                .withTraining(settings.orders() >= WORTH_TRAINING)
                .withBrokerOptions(settings.answersLast() ? List.of("--answers-last") : List.of())
                .withRoutes(routes::between);
    }

    /** Until the shop is at rest; its databases stay open. */
    private ShopDatabases trade(ProcessShop shop, List<Customer> customers, IntFunction<Customer> afterwards)
            throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Sweeping _ = Sweeping.start(shop)) {
            buyUnderFaults(shop, customers);
            progress.accept("waiting for the shop to sell again");
            sellAgain(customers, afterwards);
            progress.accept("waiting for the shop to come to rest");
            ShopDatabases databases = shop.databases().open();
            Quiescence.await(databases, routes::isQuiet, PATIENCE);
            took = Duration.ofNanos(System.nanoTime() - start);
            return databases;
        }
    }

    private void buyUnderFaults(ProcessShop shop, List<Customer> customers) {
        Schedule schedule = schedule(settings.seed(), customers.size());
        try (Trading trading = new Trading(CUSTOMERS_AT_ONCE);
                FaultInjector injector = new FaultInjector(shop, counts)) {
            buyUnderFaults(customers, schedule, trading, injector);
            injector.settle();
            trading.awaitAll();
            routes.stopFaults();
        }
    }

    private void buyUnderFaults(List<Customer> customers, Schedule schedule, Trading trading, FaultInjector injector) {
        for (int order = 1; order <= customers.size(); order++) {
            trading.admit(customers.get(order - 1));
            injector.commit(schedule.before(order));
            if (order % 50 == 0) {
                progress.accept(order + " orders begun, " + counts.sum("kill") + " kills, " + counts.sum("delivery")
                        + " delivery faults");
            }
        }
    }

    /** Customers come one after the other, until one has what she ordered. */
    private static void sellAgain(List<Customer> customers, IntFunction<Customer> afterwards) {
        PATIENCE_TO_SELL.until(() -> {
            Customer next = afterwards.apply(customers.size() + 1);
            customers.add(next);
            next.shop();
            PATIENCE_TO_SELL.until(() -> {
                next.look();
                return next.hasSeenTheEnd();
            });
            return SOLD.equals(next.lastSeen());
        });
    }

    private ChaosReport audit(ProcessShop shop, ShopDatabases databases, List<Customer> customers)
            throws SQLException, InterruptedException {
        Parallel some = new Parallel(AUDITED_AT_ONCE);
        some.each(customers, Customer::look);
        progress.accept("delivering every event once more");
        Snapshot before = Snapshot.of(databases);
        List<Violation> violations =
                new ArrayList<>(new Redelivery(shop).all(routes.recorder().all()));
        some.each(customers, Customer::clickAgain);
        Quiescence.await(databases, routes::isQuiet, PATIENCE);
        violations.addAll(before.changesUntil(Snapshot.of(databases)));
        List<CustomerHistory> histories =
                customers.stream().map(Customer::history).toList();
        violations.addAll(Auditor.audit(Evidence.of(databases), histories));
        CustomerHistory last = histories.getLast();
        if (!SOLD.equals(last.lastSeen())) {
            violations.add(new Violation(
                    Invariant.SELLS_AGAIN,
                    last.name(),
                    "came when the faults were over, and the order ended as " + last.lastSeen()));
        }
        return new ChaosReport(
                settings.seed(),
                histories,
                outcomes(databases),
                counts,
                routes.recorder().all().size(),
                took,
                violations);
    }

    /** How many orders ended how. */
    private static Map<String, Long> outcomes(ShopDatabases databases) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Sql.list(
                databases.orders(),
                "select status, count(*) from orders group by 1",
                row -> counts.put(Sql.text(row, 1), row.getLong(2)));
        return counts;
    }
}
