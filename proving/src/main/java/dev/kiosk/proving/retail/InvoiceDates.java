package dev.kiosk.proving.retail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The notations of a date under which the data goes round: {@code 2010-12-01 08:26:00}, {@code 12/1/2010 8:26} (month first,
 * also with a year of two digits) and {@code 01-12-2010 08:26} (day first).
 */
final class InvoiceDates {

    private static final List<DateTimeFormatter> NOTATIONS =
            List.of(notation("uuuu-M-d"), notation("M/d/uuuu"), notation("M/d/uu"), notation("d-M-uuuu"));

    private InvoiceDates() {}

    /** @throws UnreadableRowException if it is in no notation */
    static LocalDateTime parse(String text) {
        String spaced = text.replace('T', ' ');
        return NOTATIONS.stream()
                .flatMap(notation -> read(spaced, notation).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableRowException("no date: '" + text + "'"));
    }

    private static Optional<LocalDateTime> read(String text, DateTimeFormatter notation) {
        try {
            return Optional.of(LocalDateTime.parse(text, notation));
        } catch (DateTimeException inAnotherNotation) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter notation(String date) {
        return new DateTimeFormatterBuilder()
                .appendPattern(date + "[ H:mm[:ss]]")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("['Z']")
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
