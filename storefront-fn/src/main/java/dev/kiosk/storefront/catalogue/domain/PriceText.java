package dev.kiosk.storefront.catalogue.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** A price as people write it, in major units with a decimal point: read exactly, or refused with the reason. */
public sealed interface PriceText {

    long MAX_MINOR_UNITS = 1_000_000_000_000L;
    Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,15})?");

    /** @param minorUnits more than 0 */
    record Exact(long minorUnits) implements PriceText {}

    record Refused(String reason) implements PriceText {}

    /** @param column what it is called where it is refused */
    static PriceText of(String column, String text, Currency currency) {
        if (!DECIMAL.matcher(text).matches()) {
            return new Refused(column + " is a decimal number greater than 0 such as 2.55, not '" + text + "'");
        }
        int digits = currency.getDefaultFractionDigits();
        BigDecimal minorUnits = new BigDecimal(text).movePointRight(digits).stripTrailingZeros();
        if (minorUnits.scale() > 0) {
            return new Refused(column + " " + text + " has more than the " + digits + " decimals of " + currency);
        }
        if (minorUnits.signum() == 0 || minorUnits.compareTo(BigDecimal.valueOf(MAX_MINOR_UNITS)) > 0) {
            return new Refused(column + " " + text + " is not between the smallest coin and "
                    + BigDecimal.valueOf(MAX_MINOR_UNITS, digits).toPlainString());
        }
        return new Exact(minorUnits.longValueExact());
    }

    /** A price in such words. */
    static String decimal(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }
}
