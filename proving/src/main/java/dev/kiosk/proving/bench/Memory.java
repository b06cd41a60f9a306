package dev.kiosk.proving.bench;

import dev.kiosk.proving.bench.BenchShop.DatabaseTime;
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
final class Memory {
    private static final double MILLIS = 1000;

    private final BenchShop shop;
    private final Pace pace;
    private final WholeOrders orders;

    /** @param orders which need not run until they are warm after this */
    Memory(BenchShop shop, Pace pace, WholeOrders orders) {
        this.shop = shop;
        this.pace = pace;
        this.orders = orders;
    }

    List<Reading> measure() {
        Reading rest = Reading.take("memory", Map.of("when", "rest"), 1, this::atRest);
        Baskets baskets = Baskets.single();
        baskets.putInto(shop.client());
        return List.of(rest, Reading.take("memory", Map.of("when", "load"), 1, () -> mostDuring(baskets)));
    }

    /** And what it costs that nobody is there. */
    private Map<String, Double> atRest() throws InterruptedException, SQLException {
        Footprint before = shop.footprint();
        DatabaseTime databaseBefore = shop.databaseTime();
        Thread.sleep(pace.time());
        double seconds = pace.time().toMillis() / MILLIS;
        Footprint used = shop.footprint().since(before);
        Map<String, Double> numbers = memory(used);
        used.parts()
                .forEach((part, usage) ->
                        numbers.put("cpuMillisPerSecond." + part, usage.cpuSeconds() * MILLIS / seconds));
        numbers.put(
                "commitsPerSecond", shop.databaseTime().since(databaseBefore).commits() / seconds);
        return numbers;
    }

    private Map<String, Double> mostDuring(Baskets baskets) {
        Map<String, Double> most = new TreeMap<>();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> watching = clock.scheduleWithFixedDelay(
                    () -> memory(shop.footprint()).forEach((part, mib) -> most.merge(part, mib, Math::max)),
                    0,
                    1,
                    TimeUnit.SECONDS);
            orders.warmUp(baskets);
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
