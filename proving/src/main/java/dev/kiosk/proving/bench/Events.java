package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.ClosedLoop;
import dev.kiosk.proving.load.Deliverer;
import dev.kiosk.proving.load.Deliverer.Manner;
import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code order.placed} over HTTP, straight to inventory-fn; its SKUs are put straight into the table. */
final class Events {
    static final int USERS = 64;

    private static final int MANY_USERS = 256;
    private static final int SKUS = 1_000;
    private static final int WARM_UP_SKUS = 100;
    private static final long PLENTY = 1_000_000_000;
    private static final String RESERVED = "dev.kiosk.inventory.reserved.v1";
    private static final String REJECTED = "dev.kiosk.inventory.rejected.v1";

    private static final List<Kind> KINDS =
            List.of(new Kind("binary", 1), new Kind("structured", 1), new Kind("binary", 10_000));

    private final BenchShop shop;
    private final Pace pace;
    private boolean warm;

    Events(BenchShop shop, Pace pace) {
        this.shop = shop;
        this.pace = pace;
    }

    private record Kind(String mode, int skus) {}

    /** Reservations a second: everybody wants the same thing, or each another. Counted in the table of stock, too. */
    List<Reading> reservations() {
        List<Reading> readings = new ArrayList<>();
        for (int run = 1; run <= pace.times(); run++) {
            for (Kind kind : KINDS) {
                readings.add(Reading.take(
                        "reservations",
                        Map.of("mode", kind.mode(), "skus", Integer.toString(kind.skus())),
                        run,
                        () -> counted(kind.mode(), kind.skus())));
            }
        }
        return readings;
    }

    /** What an event costs by what comes of it: handled, handled before, refused by the business, or by its schema. */
    List<Reading> handling() {
        List<Reading> readings = new ArrayList<>();
        for (int run = 1; run <= pace.timesOfMinor(); run++) {
            readings.add(handling(run, "handled", "HANDLE-", PLENTY, new Manner("binary", "new", RESERVED)));
            readings.add(handling(run, "duplicate", "HANDLE-", PLENTY, new Manner("binary", "duplicate", RESERVED)));
            readings.add(handling(run, "out-of-stock", "SOLD-OUT-", 0, new Manner("binary", "new", REJECTED)));
            readings.add(handling(run, "invalid", "HANDLE-", PLENTY, new Manner("binary", "refused", "")));
        }
        return readings;
    }

    /** As more and more SKUs are in the stock. */
    List<Reading> growth() {
        return pace.skuCounts().stream()
                .map(count -> Reading.take(
                        "growth-skus",
                        Map.of("skus", Integer.toString(count)),
                        1,
                        () -> reserve("binary", fill("GROW-" + count + "-", count, PLENTY), USERS)))
                .toList();
    }

    private Reading handling(int run, String outcome, String prefix, long onHand, Manner manner) {
        return Reading.take(
                "handling",
                Map.of("outcome", outcome),
                run,
                () -> deliver(manner, fill(prefix, SKUS, onHand), USERS, pace));
    }

    private Map<String, Double> counted(String mode, int count) throws SQLException, InterruptedException {
        String prefix = "RESERVE-" + count + "-";
        List<String> skus = fill(prefix, count, PLENTY);
        long before = reserved(prefix);
        Map<String, Double> numbers = reserve(mode, skus, MANY_USERS);
        long held = reserved(prefix) - before;
        if (held != numbers.getOrDefault("events", 0.0)) {
            throw new MeasurementFailedException(numbers.get("events")
                    + " reservations were answered, and the stock says that " + held + " were made");
        }
        return numbers;
    }

    private Map<String, Double> reserve(String mode, List<String> skus, int users)
            throws SQLException, InterruptedException {
        return deliver(new Manner(mode, "new", RESERVED), skus, users, pace);
    }

    private Map<String, Double> deliver(Manner manner, List<String> skus, int users, Pace paced)
            throws SQLException, InterruptedException {
        if (!warm) { // runs until what is hot is compiled: a part may be measured right after the start
            warm = true;
            deliver(
                    new Manner("binary", "new", RESERVED),
                    fill("WARM-UP-", WARM_UP_SKUS, PLENTY),
                    USERS,
                    paced.ofFirstWarmUp());
        }
        return shop.measure(
                "events",
                new ClosedLoop(users, paced.warmUp(), paced.time()),
                () -> new Deliverer(shop.http(), shop.uri("inventory-fn"), skus, manner));
    }

    /** Makes SKUs, where they are not there yet: nobody is told of them, so that nothing else is going on. */
    private List<String> fill(String prefix, int count, long onHand) throws SQLException {
        shop.databases().update("inventory_fn", """
                insert into stock (sku, on_hand, version) select ? || lpad(i::text, 6, '0'), ?, 1
                from generate_series(1, ?) i on conflict do nothing
                """, prefix, onHand, count);
        shop.databases().update("inventory_fn", "analyze stock");
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> prefix + "%06d".formatted(i))
                .toList();
    }

    /** Units that orders hold or have taken of these SKUs. */
    private long reserved(String prefix) throws SQLException {
        return shop.databases()
                .number(
                        "inventory_fn",
                        "select coalesce(sum(reserved), 0) from stock where starts_with(sku, ?)",
                        prefix);
    }
}
