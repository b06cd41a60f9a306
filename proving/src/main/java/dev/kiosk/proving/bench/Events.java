package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Found;
import dev.kiosk.proving.load.Generator;
import dev.kiosk.proving.load.Load;
import dev.kiosk.proving.report.Measuring;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code order.placed} over HTTP, straight to inventory-fn. */
final class Events {

    static final String RESERVED = "dev.kiosk.inventory.reserved.v1";
    static final String REJECTED = "dev.kiosk.inventory.rejected.v1";
    private static final String SCENARIO = "dev.kiosk.bench.load.Deliveries";
    private static final String FUNCTION = "inventory-fn";
    private static final double MILLIS = 1000;
    private static final int WARM_UP_USERS = 64;
    private static final int WARM_UP_SKUS = 100;
    private static final long PLENTY = 1_000_000_000;

    private final BenchShop shop;
    private final Generator generator;
    private final Pace pace;
    private boolean warm;

    Events(BenchShop shop, Generator generator, Pace pace) {
        this.shop = shop;
        this.generator = generator;
        this.pace = pace;
    }

    /**
     * How they come.
     *
     * @param mode {@code binary} or {@code structured}
     * @param kind {@code new}, {@code duplicate} or {@code refused}
     * @param reply the type of the answer; empty for a refusal with 400
     */
    record Manner(String mode, String kind, String reply, int users) {}

    /** @param count of what was delivered, into which the numbers of each event are divided */
    record Delivered(int count, Map<String, Double> numbers) {}

    Delivered deliver(Manner manner, List<String> skus) throws IOException, InterruptedException, SQLException {
        return deliver(manner, skus, pace);
    }

    /** Runs until what is hot is compiled: a part may be measured right after the start. */
    void warmUp(StockTable stock) {
        if (warm) {
            return;
        }
        warm = true;
        Measuring.of("warm-up", Map.of()).run(1, () -> {
            deliver(
                    new Manner("binary", "new", RESERVED, WARM_UP_USERS),
                    stock.fill("WARM-UP-", WARM_UP_SKUS, PLENTY),
                    pace.ofFirstWarmUp());
            return Map.of();
        });
    }

    private Delivered deliver(Manner manner, List<String> skus, Pace paced)
            throws IOException, InterruptedException, SQLException {
        Load load = Load.of(SCENARIO, shop.uri(FUNCTION), manner.users(), skus)
                .with("mode", manner.mode())
                .with("kind", manner.kind())
                .with("reply", manner.reply())
                .lasting(paced.warmUp(), paced.time());
        Footprint before = shop.footprint();
        DatabaseTime databaseBefore = DatabaseTime.of(shop);
        Found found = generator.run(load).requireGood();
        Footprint used = shop.footprint().since(before);
        DatabaseTime database = DatabaseTime.of(shop).since(databaseBefore);
        Map<String, Double> numbers = new TreeMap<>();
        numbers.put("eventsPerSecond", found.perSecond());
        numbers.put("p50Millis", found.tookMillis(0.5));
        numbers.put("p99Millis", found.tookMillis(0.99));
        numbers.put("cpuMillis." + FUNCTION, cpuMillis(used, FUNCTION) / found.count());
        numbers.put("cpuMillis." + Footprint.POSTGRES, cpuMillis(used, Footprint.POSTGRES) / found.count());
        numbers.put("cpuMillis.load-generator", found.cpuSeconds() * MILLIS / found.count());
        numbers.put("rssMib." + FUNCTION, used.of(FUNCTION).rssMib());
        numbers.put("databaseMillis", database.activeMillis() / found.count());
        numbers.put("commits", (double) database.commits() / found.count());
        return new Delivered(found.count(), numbers);
    }

    private static double cpuMillis(Footprint used, String part) {
        return used.of(part).cpuSeconds() * MILLIS;
    }
}
