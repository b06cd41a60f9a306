package dev.kiosk.proving.process;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.concurrent.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Waits for processes. */
public final class Readiness {
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(3), Duration.ofMillis(200));

    private Readiness() {}

    /** @throws IllegalStateException if one of them is not ready after minutes */
    public static void await(Collection<OsProcess> processes) {
        awaitAllBut(0, processes);
    }

    /** Returns when at most so many are not ready. */
    public static void awaitAllBut(int some, Collection<OsProcess> processes) {
        Waiting waiting = PATIENCE.start();
        for (List<OsProcess> late = notReady(processes); late.size() > some; late = notReady(late)) {
            if (!waiting.pause()) {
                OsProcess first = late.getFirst();
                throw new IllegalStateException(
                        first.name() + " is not ready after " + PATIENCE.limit() + ", see " + first.log());
            }
        }
    }

    private static List<OsProcess> notReady(Collection<OsProcess> processes) {
        return processes.stream().filter(process -> !process.isReady()).toList();
    }
}
