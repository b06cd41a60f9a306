package dev.kiosk.cluster.bench;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.shop.Crowd;
import dev.kiosk.cluster.shop.Databases;
import dev.kiosk.cluster.shop.Shop;
import dev.kiosk.proving.report.Reading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who buy one thing after the other, until what they bought is final. */
final class UnderLoad {

    private static final String EVENTING = "knative-eventing";
    private static final String FINAL = "select count(*) from orders where status not in ('placed', 'reserved')";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long BETWEEN_MILLIS = 250;
    private static final double MILLIS = 1000;

    private final Shop shop;

    UnderLoad(Shop shop) {
        this.shop = shop;
    }

    List<Reading> measure(int run) {
        take(run, 4, 8);
        return List.of(take(run, 4, 100), take(run, 8, 160), take(run, 32, 400));
    }

    private Reading take(int run, int customers, int orders) {
        return Reading.take("orders", Map.of("customers", "" + customers), run, () -> bought(customers, orders));
    }

    private Map<String, Double> bought(int customers, int orders) throws Exception {
        AtomicInteger left = new AtomicInteger(orders);
        try (Databases databases = shop.databases();
                CpuWatch cpu = new CpuWatch()) {
            long before = databases.number("order", FINAL);
            Set<String> known = events(databases);
            long start = System.nanoTime();
            double accepted;
            try (Crowd crowd = Crowd.of(shop, customers, () -> left.getAndDecrement() > 0)) {
                crowd.leaves();
                accepted = FromZero.since(start);
            }
            long ended = 0;
            while (ended < orders && FromZero.since(start) < PATIENCE.toSeconds()) {
                Thread.sleep(BETWEEN_MILLIS);
                ended = databases.number("order", FINAL) - before;
            }
            double all = FromZero.since(start);
            Set<String> said = events(databases);
            said.removeAll(known);
            return Map.of(
                    "acceptedPerSecond", orders / accepted,
                    "ordersPerSecond", ended / all,
                    "finalOfHundred", 100.0 * ended / orders,
                    "events", said.size() / (double) orders,
                    "filterRequests", said.size() * triggers() / (double) orders,
                    "eventingCpuMillis", MILLIS * cpu.ofNamespace(EVENTING) / orders,
                    "functionsCpuMillis", MILLIS * cpu.ofNamespace(shop.namespace()) / orders);
        }
    }

    /** A broker asks the filter of every Trigger about every event. */
    private int triggers() {
        return Cluster.knative()
                .triggers()
                .inNamespace(shop.namespace())
                .list()
                .getItems()
                .size();
    }

    /** All that anybody has heard. */
    private static Set<String> events(Databases databases) throws SQLException {
        Set<String> ids = new HashSet<>();
        for (String database : List.of("storefront", "order", "inventory")) {
            try (Connection connection = databases.open(database);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id from inbox")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
