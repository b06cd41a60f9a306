package dev.kiosk.proving.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What goes wrong when; follows from the seed and the size of the run alone. */
public record Schedule(List<Step> steps) {

    private static final int ORDERS_A_KILL = 8;
    private static final int ORDERS_A_PAUSE = 40;
    private static final int ORDERS_A_CRASH = 70;
    private static final int ORDERS_A_FORGETTING = 30;
    private static final int FEWEST_KILLS = 5;
    private static final int LONGEST_MOMENT = 700;

    public Schedule {
        steps = List.copyOf(steps);
    }

    /**
     * One fault.
     *
     * @param afterOrder how many orders were begun before
     * @param moment how long after the last of them
     */
    public record Step(int afterOrder, Duration moment, Fault fault) {}

    /** @param processes which may be killed and paused */
    public static Schedule of(long seed, int orders, List<String> processes) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, "machines"));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < Math.max(FEWEST_KILLS, orders / ORDERS_A_KILL); i++) {
            faults.add(new Fault.Kill(processes.get(i % processes.size())));
        }
        times(Math.max(1, orders / ORDERS_A_PAUSE), () -> faults.add(pause(processes, random)));
        times(Math.max(1, orders / ORDERS_A_FORGETTING), () -> faults.add(new Fault.Forget()));
        times(Math.max(1, orders / ORDERS_A_CRASH), () -> faults.add(new Fault.CrashPostgres()));
        times(Math.max(1, orders / ORDERS_A_CRASH), () -> faults.add(new Fault.KillBackend(random.nextInt(1000))));
        return new Schedule(spread(shuffled(faults, random), orders, random));
    }

    /** One line a fault. */
    public String text() {
        return steps.stream()
                .map(step -> "after order %d and %d ms: %s"
                        .formatted(step.afterOrder(), step.moment().toMillis(), step.fault()))
                .collect(Collectors.joining("\n"));
    }

    public List<Step> before(int order) {
        return steps.stream().filter(step -> step.afterOrder() == order).toList();
    }

    private static List<Step> spread(List<Fault> faults, int orders, SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            int after = 1 + (int) ((long) i * (orders - 1) / faults.size());
            steps.add(new Step(after, Duration.ofMillis(random.nextInt(LONGEST_MOMENT)), faults.get(i)));
        }
        return steps;
    }

    private static List<Fault> shuffled(List<Fault> faults, SplittableRandom random) {
        List<Fault> rest = new ArrayList<>(faults);
        List<Fault> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    private static Fault pause(List<String> processes, SplittableRandom random) {
        return new Fault.Pause(one(processes, random), Duration.ofMillis(random.nextInt(500, 7000)));
    }

    private static String one(List<String> processes, SplittableRandom random) {
        return processes.get(random.nextInt(processes.size()));
    }

    private static void times(int count, Runnable draw) {
        for (int i = 0; i < count; i++) {
            draw.run();
        }
    }
}
