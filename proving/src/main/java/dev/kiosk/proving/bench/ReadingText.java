package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Reading;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reading as a line of the terminal. */
final class ReadingText {

    private ReadingText() {}

    static String of(Reading reading) {
        return reading.figure() + " " + reading.of() + " run " + reading.run()
                + reading.numbers().entrySet().stream()
                        .map(number -> String.format(Locale.ROOT, " %s=%.2f", number.getKey(), number.getValue()))
                        .collect(Collectors.joining())
                + String.format(Locale.ROOT, " (load %.1f to %.1f)", reading.loadBefore(), reading.loadAfter());
    }
}
