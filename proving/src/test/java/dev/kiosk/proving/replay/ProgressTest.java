package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void redrawsABarOnATerminal() {
        steps(progress(true), 2);

        assertThat(text())
                .isEqualTo("\r[===============               ] 1/2 invoices  1.0/s  ETA 0:01  "
                        + "\r[==============================] 2/2 invoices  1.0/s  ETA 0:00  \n");
    }

    @Test
    void writesALineNowAndThenElsewhere() {
        steps(new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), false, 7, clock::get), 7);

        assertThat(text().lines()).containsExactly("5/7 invoices  1.0/s  ETA 0:02", "7/7 invoices  1.0/s  ETA 0:00");
    }

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, 2, clock::get);
    }

    /** One a second. */
    private void steps(Progress progress, int count) {
        for (int i = 0; i < count; i++) {
            clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
            progress.step();
        }
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
