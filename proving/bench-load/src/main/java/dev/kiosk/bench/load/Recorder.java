package dev.kiosk.bench.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what came of everything that was begun, and writes it as CSV at the end. */
final class Recorder {

    private final long zero = System.nanoTime();
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();

    /**
     * @param beganAt by {@link System#nanoTime()}
     * @param answered of an order: until its checkout was answered; of a request the same as {@code took}
     * @param came {@code ok}, or what went wrong
     */
    record Result(long beganAt, long endedAt, Duration answered, String came) {}

    void add(Result result) {
        results.add(result);
    }

    /** Times in microseconds, from the start of the run. */
    void write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("began,ended,answered,came\n");
            for (Result result : results) {
                out.write(micros(result.beganAt() - zero) + "," + micros(result.endedAt() - zero) + ","
                        + micros(result.answered().toNanos()) + "," + result.came() + "\n");
            }
            out.write("cpu," + micros(ownCpu().toNanos()) + ",0,cpu\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long micros(long nanos) {
        return nanos / 1000;
    }
}
