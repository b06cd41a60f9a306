package dev.kiosk.proving.load;

import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.load.LoadResult.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Load in a closed loop: each user begins the next thing when the last has ended.
 *
 * @param users at once
 * @param warmUp how long nothing counts at first
 * @param time how long it counts then; what was begun is ended
 */
public record ClosedLoop(int users, Duration warmUp, Duration time) {
    /** On a machine that is so slow that one thing takes longer than all the time, everybody does a second one. */
    private static final int AT_LEAST = 2;

    /**
     * @param user makes one of the users
     * @throws dev.kiosk.proving.report.MeasurementFailedException if anything came to another end than it should
     */
    public LoadResult run(Supplier<User> user) {
        Duration cpuBefore = ownCpu();
        long start = System.nanoTime();
        long end = start + warmUp.plus(time).toNanos();
        List<User> all = IntStream.range(0, users).mapToObj(i -> user.get()).toList();
        List<Sample> samples = new Parallel(users)
                .map(all, one -> samples(one, end)).stream()
                        .flatMap(List::stream)
                        .toList();
        return LoadResult.of(samples, start + warmUp.toNanos(), ownCpu().minus(cpuBefore));
    }

    private static List<Sample> samples(User user, long end) {
        List<Sample> samples = new ArrayList<>();
        while (System.nanoTime() < end || samples.size() < AT_LEAST) {
            long began = System.nanoTime();
            User.Outcome outcome = user.act();
            samples.add(new Sample(began, System.nanoTime(), outcome));
        }
        return samples;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
