package dev.kiosk.proving.bench;

import dev.kiosk.proving.bench.Events.Delivered;
import dev.kiosk.proving.bench.Events.Manner;
import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reservations a second: everybody wants the same thing, or each another. Counted by the shop and in the table of stock. */
final class Reservations implements Part {

    static final String FIGURE = "reservations";
    private static final int USERS = 256;
    private static final long PLENTY = 1_000_000_000;
    private static final List<Kind> KINDS =
            List.of(new Kind("binary", 1), new Kind("structured", 1), new Kind("binary", 10_000));

    private final Events events;
    private final StockTable stock;
    private final Pace pace;

    Reservations(Events events, StockTable stock, Pace pace) {
        this.events = events;
        this.stock = stock;
        this.pace = pace;
    }

    private record Kind(String mode, int skus) {

        String prefix() {
            return "RESERVE-" + skus + "-";
        }
    }

    @Override
    public String name() {
        return "reservations";
    }

    @Override
    public List<Reading> measure() {
        events.warmUp(stock);
        List<Reading> readings = new ArrayList<>();
        for (int run = 1; run <= pace.times(); run++) {
            for (Kind kind : KINDS) {
                Map<String, String> of = Map.of("mode", kind.mode(), "skus", Integer.toString(kind.skus()));
                readings.add(Measuring.of(FIGURE, of).run(run, () -> numbers(kind)));
            }
        }
        return readings;
    }

    private Map<String, Double> numbers(Kind kind) throws Exception {
        List<String> skus = stock.fill(kind.prefix(), kind.skus(), PLENTY);
        long before = stock.reserved(kind.prefix());
        Delivered delivered = events.deliver(new Manner(kind.mode(), "new", Events.RESERVED, USERS), skus);
        requireHeld(stock.reserved(kind.prefix()) - before, delivered.count());
        return delivered.numbers();
    }

    private static void requireHeld(long held, int answered) throws SQLException {
        if (held != answered) {
            throw new MeasurementFailedException(
                    answered + " reservations were answered, and the stock says that " + held + " were made");
        }
    }
}
