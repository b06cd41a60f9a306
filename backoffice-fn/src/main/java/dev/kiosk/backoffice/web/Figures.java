package dev.kiosk.backoffice.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Amounts, numbers and times as staff read them. */
public final class Figures {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK).withZone(ZoneOffset.UTC);

    private Figures() {}

    /** @param minorUnits an amount in the currency's minor unit */
    public static String money(long minorUnits, String currency) {
        Currency unit = Currency.getInstance(currency);
        int digits = unit.getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minorUnits, digits));
    }

    /** As it is typed: without separators and symbol. */
    public static String decimal(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** With its sign, also of what is more. */
    public static String change(long number) {
        return (number > 0 ? "+" : "") + number(number);
    }

    /** In UTC, to the second: the books of several machines are compared by it. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }
}
