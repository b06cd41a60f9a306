package dev.kiosk.proving.flash;

import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.report.Ranks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a sale.
 *
 * @param burst those who came when the doors opened
 * @param all those, and those who came later for what was given back
 * @param sold units of orders that were kept
 * @param left units in the house
 * @param waves how often somebody came for what was given back
 * @param errors answers of 500 and above that buyers saw, and requests without an answer
 * @param took from the opening until the last of the burst was told
 */
public record FlashReport(
        FlashSettings settings,
        List<Buyer> burst,
        List<Buyer> all,
        long sold,
        long left,
        int waves,
        long requests,
        long errors,
        long deadlocks,
        Duration took,
        List<Violation> violations) {

    private static final int MOST_NAMED = 20;

    public FlashReport {
        burst = List.copyOf(burst);
        all = List.copyOf(all);
        violations = List.copyOf(violations);
    }

    /** Whether the sale kept every promise. */
    public boolean isSound() {
        return sold == settings.units()
                && left == 0
                && errors == 0
                && deadlocks == 0
                && untold() == 0
                && violations.isEmpty();
    }

    public String text() {
        return """

                buyers               %d in one burst, %d clicks under way at most; %d more in %d waves for what was given back
                inventory-fn         %d process(es) on one database
                units                %d; sold %d, left %d; %d orders cancelled after they were confirmed
                click to answer      %s
                click to told        %s; %d never told
                requests             %d, of which %d failed or were answered 5xx
                deadlocks            %d
                took                 %d ms
                violations           %d
                %s""".formatted(
                        burst.size(),
                        settings.atOnce(),
                        all.size() - burst.size(),
                        waves,
                        settings.inventories(),
                        settings.units(),
                        sold,
                        left,
                        all.stream().filter(Buyer::hasCancelled).count(),
                        percentiles(Buyer::answeredIn),
                        percentiles(Buyer::toldIn),
                        untold(),
                        requests,
                        errors,
                        deadlocks,
                        took.toMillis(),
                        violations.size(),
                        violations.stream()
                                .limit(MOST_NAMED)
                                .map(violation -> "  " + violation + "\n")
                                .collect(Collectors.joining()));
    }

    /** Buyers who never learned what came of their checkout. */
    public long untold() {
        return all.stream().filter(buyer -> buyer.toldIn() == null).count();
    }

    private String percentiles(Function<Buyer, @Nullable Duration> time) {
        double[] millis = burst.stream()
                .map(time)
                .filter(Objects::nonNull)
                .mapToDouble(Duration::toMillis)
                .toArray();
        return millis.length == 0
                ? "nobody"
                : "half in %.0f ms, 99 of 100 in %.0f ms, all in %.0f ms"
                        .formatted(Ranks.at(0.5, millis), Ranks.at(0.99, millis), Ranks.at(1, millis));
    }
}
