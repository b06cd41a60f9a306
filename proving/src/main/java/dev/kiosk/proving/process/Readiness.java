package dev.kiosk.proving.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Waits for processes. */
public final class Readiness {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Readiness() {}

    /** @throws IllegalStateException if one of them is not ready after minutes */
    public static void await(Collection<OsProcess> processes) {
        awaitAllBut(0, processes);
    }

    /** Returns when at most so many are not ready. */
    public static void awaitAllBut(int some, Collection<OsProcess> processes) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (List<OsProcess> waiting = notReady(processes); waiting.size() > some; waiting = notReady(waiting)) {
            if (System.nanoTime() > end) {
                OsProcess first = waiting.getFirst();
                throw new IllegalStateException(
                        first.name() + " is not ready after " + LONGEST + ", see " + first.log());
            }
            pause();
        }
    }

    private static List<OsProcess> notReady(Collection<OsProcess> processes) {
        return processes.stream().filter(process -> !process.isReady()).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
