package dev.kiosk.images.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One start of a function.
 *
 * @param wall from the start of the process to the first answer
 * @param cpu what the process had spent by then, in user and system time
 * @param resident memory in bytes by then
 */
record Start(Duration wall, Duration cpu, long resident) {

    private static final long TICKS_PER_SECOND = 100; // USER_HZ, which Linux fixes for proc(5)
    private static final int USER_TIME = 11; // of stat's fields after the name in brackets
    private static final int SYSTEM_TIME = 12;
    private static final long PAGE = 4096;

    /** Reads proc(5) of a process that has just answered. */
    static Start of(long pid, Duration wall) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid));
        String stat = Files.readString(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        long pages = Long.parseLong(Files.readString(folder.resolve("statm")).split(" ", -1)[1]);
        return new Start(wall, Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND), pages * PAGE);
    }

    /** The median of each figure by itself. */
    static Start median(List<Start> starts) {
        return new Start(
                starts.stream().map(Start::wall).sorted().toList().get(starts.size() / 2),
                starts.stream().map(Start::cpu).sorted().toList().get(starts.size() / 2),
                starts.stream().map(Start::resident).sorted().toList().get(starts.size() / 2));
    }
}
