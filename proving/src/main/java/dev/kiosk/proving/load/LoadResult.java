package dev.kiosk.proving.load;

import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Ranks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What came of a load. Counted is what ended between the warm-up and the moment at which the last thing was begun: in
 * between, every user was busy all the time. Times are of what was begun after the warm-up.
 *
 * @param count of all things, those of the warm-up included
 * @param begun after the warm-up
 * @param cpuSeconds that this process has used meanwhile
 */
public record LoadResult(int count, List<Sample> begun, double perSecond, double cpuSeconds) {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    /** One thing; times by {@link System#nanoTime}. */
    record Sample(long began, long ended, User.Outcome outcome) {
        long took() {
            return ended - began;
        }
    }

    static LoadResult of(List<Sample> all, long from, Duration ownCpu) {
        Map<String, Long> problems = all.stream()
                .map(sample -> sample.outcome().problem())
                .filter(problem -> !problem.isEmpty())
                .collect(Collectors.groupingBy(problem -> problem, TreeMap::new, Collectors.counting()));
        if (!problems.isEmpty()) {
            throw new MeasurementFailedException("of " + all.size() + ", these came to another end: " + problems);
        }
        List<Sample> begun =
                all.stream().filter(sample -> sample.began() >= from).toList();
        long to = all.stream().mapToLong(Sample::began).max().orElse(from);
        long ended = all.stream()
                .filter(sample -> sample.ended() > from && sample.ended() <= to)
                .count();
        return new LoadResult(
                all.size(),
                begun,
                to > from ? ended * NANOS_A_SECOND / (to - from) : 0,
                ownCpu.toNanos() / NANOS_A_SECOND);
    }

    /** From the begin to the end. */
    public double tookMillis(double share) {
        return rank(Sample::took, share);
    }

    /** Until the answer that is timed besides. */
    public double answeredMillis(double share) {
        return rank(sample -> sample.outcome().answeredNanos(), share);
    }

    private double rank(ToLongFunction<Sample> time, double share) {
        if (begun.isEmpty()) {
            throw new MeasurementFailedException("nothing was begun after the warm-up: the machine is too busy");
        }
        return Ranks.at(share, begun.stream().mapToDouble(time::applyAsLong).toArray()) / NANOS_A_MILLI;
    }
}
