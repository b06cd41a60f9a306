package dev.kiosk.proving.replay;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows how far the trading is: a bar that moves on a terminal, a line every few seconds elsewhere. */
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration NEXT_LINE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final LongSupplier nanos;
    private final long startedAt;
    private long shownAt;
    private int done;

    /**
     * @param total invoices to come
     * @param nanos a clock as {@link System#nanoTime}
     */
    Progress(PrintStream out, boolean terminal, int total, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
        this.shownAt = startedAt;
    }

    /** Whether somebody is watching. */
    static boolean isWatched() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    synchronized void step() {
        done++;
        long now = nanos.getAsLong();
        Duration pause = terminal ? REDRAW : NEXT_LINE;
        if (done == total || now - shownAt >= pause.toNanos()) {
            shownAt = now;
            show(now - startedAt);
        }
    }

    private void show(long elapsed) {
        double rate = done * 1e9 / Math.max(1, elapsed);
        String figures = String.format(
                Locale.ROOT, "%d/%d invoices  %.1f/s  ETA %s", done, total, rate, eta((total - done) / rate));
        if (terminal) {
            out.print("\r" + bar() + " " + figures + "  " + (done == total ? "\n" : ""));
            out.flush();
        } else {
            out.println(figures);
        }
    }

    private String bar() {
        int filled = (int) ((long) WIDTH * done / total);
        return "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
    }

    private static String eta(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
