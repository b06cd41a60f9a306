package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Generator;
import dev.kiosk.proving.load.Load;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Resident memory of each process after its start, and the most of it while orders come in at full speed. */
final class Memory implements Part {

    static final String FIGURE = "memory";
    private static final int USERS = 64;
    private static final double MILLIS = 1000;

    private final BenchShop shop;
    private final Generator generator;
    private final Pace pace;
    private final WholeOrders orders;

    /** @param orders which need not run until they are warm after this */
    Memory(BenchShop shop, Generator generator, Pace pace, WholeOrders orders) {
        this.shop = shop;
        this.generator = generator;
        this.pace = pace;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Reading> measure() {
        Reading rest = Measuring.of(FIGURE, Map.of("when", "rest")).run(1, this::atRest);
        Baskets baskets = Baskets.single();
        new Goods(shop.platform()).add(baskets.goods());
        Load load = WholeOrders.load(shop, baskets, USERS).lasting(pace.warmUp(), pace.firstWarmUp());
        Reading most = Measuring.of(FIGURE, Map.of("when", "load")).run(1, () -> mostDuring(load));
        orders.warmed();
        return List.of(rest, most);
    }

    /** And what it costs that nobody is there. */
    private Map<String, Double> atRest() throws InterruptedException, SQLException {
        Footprint before = shop.footprint();
        DatabaseTime databaseBefore = DatabaseTime.of(shop);
        Thread.sleep(pace.time());
        double seconds = pace.time().toMillis() / MILLIS;
        Footprint used = shop.footprint().since(before);
        Map<String, Double> numbers = memory(used);
        used.parts()
                .forEach((part, usage) ->
                        numbers.put("cpuMillisPerSecond." + part, usage.cpuSeconds() * MILLIS / seconds));
        numbers.put(
                "commitsPerSecond", DatabaseTime.of(shop).since(databaseBefore).commits() / seconds);
        return numbers;
    }

    private Map<String, Double> mostDuring(Load load) throws Exception {
        Map<String, Double> most = new TreeMap<>();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> watching = clock.scheduleWithFixedDelay(
                    () -> memory(shop.footprint()).forEach((part, mib) -> most.merge(part, mib, Math::max)),
                    0,
                    1,
                    TimeUnit.SECONDS);
            generator.run(load).requireGood();
            watching.cancel(false);
        }
        return most;
    }

    private static Map<String, Double> memory(Footprint footprint) {
        Map<String, Double> memory = new TreeMap<>();
        footprint.parts().forEach((part, usage) -> {
            if (!part.equals(Footprint.POSTGRES)) { // its processes share most of theirs
                memory.put("rssMib." + part, usage.rssMib());
            }
        });
        return memory;
    }
}
