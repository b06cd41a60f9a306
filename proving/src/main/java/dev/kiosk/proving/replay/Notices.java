package dev.kiosk.proving.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Writes lines, but not more than one every few seconds. */
final class Notices implements Consumer<String> {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final LongSupplier nanos;
    private long writtenAt;

    /** @param nanos a clock as {@link System#nanoTime} */
    Notices(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.writtenAt = nanos.getAsLong();
    }

    @Override
    public void accept(String notice) {
        long now = nanos.getAsLong();
        if (now - writtenAt >= PAUSE.toNanos()) {
            writtenAt = now;
            out.println(notice);
        }
    }
}
