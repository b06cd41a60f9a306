package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that was read of one part, as it is kept: {@code docs/performance/<part>.json}.
 *
 * @param command which makes it anew
 * @param commit of the code that was measured; with {@code +} if there was more than is committed
 * @param at when, in UTC
 */
public record PartResults(
        String part, String command, String commit, String at, Machine machine, List<Reading> readings) {

    public PartResults {
        readings = List.copyOf(readings);
    }

    /** The readings of a figure under some conditions. */
    public List<Reading> of(String figure, Map<String, String> conditions) {
        return readings.stream()
                .filter(reading -> reading.figure().equals(figure) && reading.isOf(conditions))
                .toList();
    }

    /** The median over the runs; nothing if it was not measured. */
    public Optional<Double> median(String figure, Map<String, String> conditions, String number) {
        double[] values = of(figure, conditions).stream()
                .filter(reading -> reading.numbers().containsKey(number))
                .mapToDouble(reading -> reading.number(number))
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Ranks.median(values));
    }

    /** The values that a condition has, in the order in which they were measured. */
    public List<String> values(String figure, String condition) {
        return readings.stream()
                .filter(reading -> reading.figure().equals(figure))
                .map(reading -> reading.of().get(condition))
                .filter(java.util.Objects::nonNull)
                .map(Function.identity())
                .distinct()
                .collect(Collectors.toList());
    }

    /** The highest load average beside any of the readings. */
    public double highestLoad() {
        return readings.stream()
                .mapToDouble(reading -> Math.max(reading.loadBefore(), reading.loadAfter()))
                .max()
                .orElse(0);
    }
}
