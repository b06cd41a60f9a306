package dev.kiosk.proving.load;

import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Ranks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What the load generator found. Counted is what ended between the warm-up and the moment at which the last thing was begun:
 * in between, every user was busy all the time. Times are of what was begun after the warm-up.
 */
public final class Found {

    private static final String GOOD = "ok";
    private static final double MICROS_A_SECOND = 1e6;
    private static final double MICROS_A_MILLI = 1e3;

    private final List<Row> all;
    private final List<Row> begun;
    private final double perSecond;
    private final double cpuSeconds;

    private record Row(long began, long ended, long answered, String came) {

        long took() {
            return ended - began;
        }
    }

    private Found(List<Row> all, long ownCpu, Duration warmUp) {
        long from = all.stream().mapToLong(Row::began).min().orElse(0) + warmUp.toNanos() / 1000;
        long to = all.stream().mapToLong(Row::began).max().orElse(0);
        this.all = all;
        this.begun = all.stream().filter(row -> row.began() >= from).toList();
        long ended = all.stream()
                .filter(row -> row.ended() > from && row.ended() <= to)
                .count();
        this.perSecond = to > from ? ended * MICROS_A_SECOND / (to - from) : 0;
        this.cpuSeconds = ownCpu / MICROS_A_SECOND;
    }

    static Found read(Path file, Duration warmUp) throws IOException {
        List<Row> rows = new ArrayList<>();
        long cpu = 0;
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            if (fields[0].equals("cpu")) {
                cpu = Long.parseLong(fields[1]);
            } else {
                rows.add(new Row(
                        Long.parseLong(fields[0]), Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3]));
            }
        }
        return new Found(rows, cpu, warmUp);
    }

    /**
     * Itself, if all went well.
     *
     * @throws MeasurementFailedException if anything came to another end than it should, or nothing was begun
     */
    public Found requireGood() {
        Map<String, Long> others = all.stream()
                .filter(row -> !row.came().equals(GOOD))
                .collect(Collectors.groupingBy(Row::came, TreeMap::new, Collectors.counting()));
        if (!others.isEmpty()) {
            throw new MeasurementFailedException("of " + all.size() + ", these came to another end: " + others);
        }
        if (all.isEmpty()) {
            throw new MeasurementFailedException("nothing was begun");
        }
        return this;
    }

    /** All of them, those of the warm-up included. */
    public int count() {
        return all.size();
    }

    public double perSecond() {
        return perSecond;
    }

    /** From the begin to the end. */
    public double tookMillis(double share) {
        return rank(Row::took, share);
    }

    /** Until the checkout was answered. */
    public double answeredMillis(double share) {
        return rank(Row::answered, share);
    }

    /** What the load generator itself has used, its start included. */
    public double cpuSeconds() {
        return cpuSeconds;
    }

    private double rank(ToLongFunction<Row> time, double share) {
        if (begun.isEmpty()) {
            throw new MeasurementFailedException("nothing was begun after the warm-up: the machine is too busy");
        }
        return Ranks.at(share, begun.stream().mapToDouble(time::applyAsLong).toArray()) / MICROS_A_MILLI;
    }
}
