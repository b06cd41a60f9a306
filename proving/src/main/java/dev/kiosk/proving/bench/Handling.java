package dev.kiosk.proving.bench;

import dev.kiosk.proving.bench.Events.Manner;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an event costs by what comes of it: handled, handled before, refused by the business, refused by its schema. */
final class Handling implements Part {

    static final String FIGURE = "handling";
    private static final int USERS = 64;
    private static final int SKUS = 1_000;
    private static final long PLENTY = 1_000_000_000;
    private static final String HAVE = "HANDLE-";
    private static final String HAVE_NOT = "SOLD-OUT-";

    private final Events events;
    private final StockTable stock;
    private final Pace pace;

    Handling(Events events, StockTable stock, Pace pace) {
        this.events = events;
        this.stock = stock;
        this.pace = pace;
    }

    private record Kind(String outcome, String prefix, long onHand, Manner manner) {}

    @Override
    public String name() {
        return "handling";
    }

    @Override
    public List<Reading> measure() {
        List<Kind> kinds = List.of(
                new Kind("handled", HAVE, PLENTY, new Manner("binary", "new", Events.RESERVED, USERS)),
                new Kind("duplicate", HAVE, PLENTY, new Manner("binary", "duplicate", Events.RESERVED, USERS)),
                new Kind("out-of-stock", HAVE_NOT, 0, new Manner("binary", "new", Events.REJECTED, USERS)),
                new Kind("invalid", HAVE, PLENTY, new Manner("binary", "refused", "", USERS)));
        events.warmUp(stock);
        List<Reading> readings = new ArrayList<>();
        for (int run = 1; run <= pace.timesOfMinor(); run++) {
            for (Kind kind : kinds) {
                readings.add(Measuring.of(FIGURE, Map.of("outcome", kind.outcome()))
                        .run(
                                run,
                                () -> events.deliver(kind.manner(), stock.fill(kind.prefix(), SKUS, kind.onHand()))
                                        .numbers()));
            }
        }
        return readings;
    }
}
