package dev.kiosk.proving.bench;

import dev.kiosk.proving.bench.Footprint.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says of processes: {@code /proc/<pid>/stat}, see proc(5). */
final class Proc {

    private static final Path ROOT = Path.of("/proc");

    /** USER_HZ, which is this on every Linux that runs Java. */
    private static final double TICKS_A_SECOND = 100;

    /** Fields behind the name, which is in brackets and may hold blanks: the first is the state. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int KERNEL = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int KERNEL_OF_CHILDREN = 14;
    private static final int PAGES = 21;
    private static final double PAGES_A_MIB = 256;

    private Proc() {}

    /** @throws IllegalStateException if it has ended */
    static Usage of(long pid) {
        List<String> fields = fields(ROOT.resolve(Long.toString(pid)));
        if (fields.isEmpty()) {
            throw new IllegalStateException("process " + pid + " has ended");
        }
        return new Usage(ticks(fields, USER) + ticks(fields, KERNEL), pages(fields));
    }

    /** A process, its living children, and the children that have ended. */
    static Usage ofFamily(long pid) {
        List<String> parent = fields(ROOT.resolve(Long.toString(pid)));
        Usage ended = new Usage(ticks(parent, USER_OF_CHILDREN) + ticks(parent, KERNEL_OF_CHILDREN), 0);
        try (Stream<Path> processes = Files.list(ROOT)) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .map(Proc::fields)
                    .filter(fields -> !fields.isEmpty() && fields.get(PARENT).equals(Long.toString(pid)))
                    .map(fields -> new Usage(ticks(fields, USER) + ticks(fields, KERNEL), pages(fields)))
                    .reduce(of(pid).plus(ended), Usage::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ticks(List<String> fields, int index) {
        return Long.parseLong(fields.get(index)) / TICKS_A_SECOND;
    }

    private static double pages(List<String> fields) {
        return Long.parseLong(fields.get(PAGES)) / PAGES_A_MIB;
    }

    /** Empty if it has ended. */
    private static List<String> fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            if (Files.notExists(process)) {
                return List.of(); // it ended while it was read
            }
            throw new UncheckedIOException(e);
        }
    }
}
