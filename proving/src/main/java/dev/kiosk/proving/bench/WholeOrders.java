package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Found;
import dev.kiosk.proving.load.Generator;
import dev.kiosk.proving.load.Load;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders from the first click to confirmed, and what each of them costs. */
public final class WholeOrders implements Part {

    static final String FIGURE = "whole-order";
    private static final String SCENARIO = "dev.kiosk.bench.load.WholeOrders";
    private static final int WARM_UP_USERS = 64;
    private static final double MILLIS = 1000;

    private final BenchShop shop;
    private final Generator generator;
    private final Pace pace;
    private final List<Baskets> kinds;
    private final List<Integer> users;
    private boolean warm;

    WholeOrders(BenchShop shop, Generator generator, Pace pace, List<Baskets> kinds, List<Integer> users) {
        this.shop = shop;
        this.generator = generator;
        this.pace = pace;
        this.kinds = List.copyOf(kinds);
        this.users = List.copyOf(users);
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Reading> measure() {
        List<Reading> readings = new ArrayList<>();
        open(kinds);
        for (int run = 1; run <= pace.times(); run++) {
            for (Baskets baskets : kinds) {
                for (int count : usersOf(baskets)) {
                    readings.add(
                            Measuring.of(FIGURE, Map.of("basket", baskets.name(), "users", Integer.toString(count)))
                                    .run(run, () -> numbers(baskets, count)));
                }
            }
        }
        return readings;
    }

    /** Puts the goods there, and runs until what is hot is compiled. */
    void open(List<Baskets> all) {
        for (Baskets baskets : all) {
            new Goods(shop.platform()).add(baskets.goods());
        }
        if (!warm) {
            warm = true;
            warmUp(all.getFirst());
        }
    }

    /** Something else has just placed orders for as long. */
    void warmed() {
        warm = true;
    }

    private void warmUp(Baskets baskets) {
        Measuring.of("warm-up", Map.of()).run(1, () -> {
            generator
                    .run(load(shop, baskets, WARM_UP_USERS).lasting(Duration.ZERO, pace.firstWarmUp()))
                    .requireGood();
            return Map.of();
        });
    }

    /** Where it has to be quick, large baskets are bought by so many at once as are neither few nor many. */
    private List<Integer> usersOf(Baskets baskets) {
        return pace.quick() && !baskets.name().equals(Baskets.SINGLE) ? List.of(users.get(users.size() / 2)) : users;
    }

    static Load load(BenchShop shop, Baskets baskets, int count) {
        return Load.of(SCENARIO, shop.uri("storefront-fn"), count, baskets.requests());
    }

    /** Of a shop that is open. */
    Map<String, Double> numbers(Baskets baskets, int count) throws IOException, InterruptedException, SQLException {
        Footprint before = shop.footprint();
        DatabaseTime databaseBefore = DatabaseTime.of(shop);
        Found found = generator
                .run(load(shop, baskets, count).lasting(pace.warmUp(), pace.time()))
                .requireGood();
        Footprint used = shop.footprint().since(before);
        DatabaseTime database = DatabaseTime.of(shop).since(databaseBefore);
        Map<String, Double> numbers = new TreeMap<>();
        numbers.put("ordersPerSecond", found.perSecond());
        numbers.put("p50Millis", found.tookMillis(0.5));
        numbers.put("p99Millis", found.tookMillis(0.99));
        numbers.put("checkoutP50Millis", found.answeredMillis(0.5));
        numbers.put("checkoutP99Millis", found.answeredMillis(0.99));
        numbers.put("orders", (double) found.count());
        numbers.put("lines", baskets.meanLines());
        used.parts().forEach((part, usage) -> {
            numbers.put("cpuMillis." + part, usage.cpuSeconds() * MILLIS / found.count());
            numbers.put("rssMib." + part, usage.rssMib());
        });
        numbers.put("cpuMillis.outside-postgres", used.cpuOutsidePostgres() * MILLIS / found.count());
        numbers.put("cpuMillis.load-generator", found.cpuSeconds() * MILLIS / found.count());
        numbers.put("databaseMillis", database.activeMillis() / found.count());
        numbers.put("commits", (double) database.commits() / found.count());
        return numbers;
    }
}
