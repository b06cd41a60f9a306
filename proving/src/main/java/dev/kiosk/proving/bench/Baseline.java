package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Generator;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The machine's own figures, taken beside those of the shop: on the same Postgres, under the same load generator. */
public final class Baseline {

    public static final String FIGURE = "baseline";
    private static final int CLIENTS = 16;

    private final BenchShop shop;
    private final Generator generator;
    private final Path javaArgs;
    private final BankTransactions bank;

    /** @param javaArgs how a JVM of Kiosk runs; the bare server runs so, too */
    public Baseline(BenchShop shop, Generator generator, Path javaArgs) {
        this.shop = shop;
        this.generator = generator;
        this.javaArgs = javaArgs;
        this.bank = new BankTransactions(() -> shop.connect("postgres"));
    }

    /** @param time for each of the three */
    public Reading read(int run, Duration warmUp, Duration time) {
        return Measuring.of(FIGURE, Map.of()).run(run, () -> {
            bank.prepare();
            return Map.of(
                    "fsyncsPerSecond",
                    Fsyncs.perSecond(shop.work(), time),
                    "transactionsPerSecond",
                    bank.perSecond(CLIENTS, time),
                    "echoesPerSecond",
                    Echo.perSecond(generator, javaArgs, warmUp, time));
        });
    }

    /** Of the database only, which takes seconds. */
    public Reading readBriefly(Duration time) {
        return Measuring.of(FIGURE, Map.of()).run(1, () -> {
            bank.prepare();
            return Map.of(
                    "fsyncsPerSecond",
                    Fsyncs.perSecond(shop.work(), time),
                    "transactionsPerSecond",
                    bank.perSecond(CLIENTS, time));
        });
    }
}
