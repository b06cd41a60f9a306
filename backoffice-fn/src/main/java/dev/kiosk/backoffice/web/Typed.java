package dev.kiosk.backoffice.web;

import dev.kiosk.contracts.text.TypedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What staff type, read exactly or not at all. */
public final class Typed {

    private static final int HUNDREDTHS = 2;
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,15})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");
    private static final Pattern BETWEEN = Pattern.compile("[ ,;]+");
    private static final Pattern BETWEEN_SKUS = Pattern.compile("[\\v,;]+");
    private static final int LATEST_YEAR = 9999;

    private Typed() {}

    /** A percentage with two decimals at most, in hundredths of a percent. */
    public static Optional<Long> basisPoints(String text) {
        return PERCENT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).movePointRight(HUNDREDTHS).longValueExact())
                : Optional.empty();
    }

    /** The same, of either sign. */
    public static Optional<Long> signedBasisPoints(String text) {
        return signed(text, Typed::basisPoints);
    }

    /** An amount of either sign, in minor units. */
    public static Optional<Long> signedAmount(String text, Currency currency) {
        return signed(text, size -> amount(size, currency));
    }

    private static Optional<Long> signed(String text, Function<String, Optional<Long>> read) {
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            return read.apply(text.substring(1)).map(size -> -size);
        }
        return read.apply(text.startsWith("+") ? text.substring(1) : text);
    }

    /** As it is typed: without zeros at the end. */
    public static String percent(long basisPoints) {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, HUNDREDTHS).stripTrailingZeros();
        return percent.setScale(Math.max(percent.scale(), 0)).toPlainString();
    }

    /** A whole number of ten digits at most. */
    public static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A whole number that an {@code int} can hold. */
    public static Optional<Integer> small(String text) {
        return whole(text).filter(number -> number == number.intValue()).map(Long::intValue);
    }

    /** A moment in UTC, as a browser writes one of a field {@code datetime-local}. */
    public static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text))
                    .filter(time -> time.getYear() > 0 && time.getYear() <= LATEST_YEAR)
                    .map(time -> time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As such a field shows it. */
    public static String time(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC).toString();
    }

    /** One that can be paid with. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(found -> found.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An amount of more than 0, in minor units. */
    public static Optional<Long> amount(String text, Currency currency) {
        return cost(text, currency).filter(minorUnits -> minorUnits > 0);
    }

    /** An amount, which may be 0, in minor units. */
    public static Optional<Long> cost(String text, Currency currency) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal minorUnits = new BigDecimal(text)
                .movePointRight(currency.getDefaultFractionDigits())
                .stripTrailingZeros();
        return minorUnits.scale() <= 0 && minorUnits.compareTo(MOST) <= 0
                ? Optional.of(minorUnits.longValueExact())
                : Optional.empty();
    }

    /** What stands between line breaks, commas or semicolons, each once: SKUs may have blanks. */
    public static List<String> lines(String text) {
        return Stream.of(BETWEEN_SKUS.split(text))
                .map(TypedText::normal)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What stands between blanks, commas or semicolons, each once. */
    public static List<String> list(String text) {
        return Stream.of(BETWEEN.split(TypedText.normal(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
