package dev.kiosk.storefront;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Invoices, prefix {@code kiosk.storefront.invoices}. A series is what its numbers begin with; whoever says another one begins
 * to count at 1, such as at the turn of a year.
 *
 * @param series of invoices
 * @param creditSeries of credit notes
 */
public record InvoiceSettings(
        @DefaultValue("INV-") String series,
        @DefaultValue("CN-") String creditSeries) {

    private static final Pattern SERIES = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,18}-");

    public InvoiceSettings {
        require("series", series);
        require("credit-series", creditSeries);
        if (series.equals(creditSeries)) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.invoices.credit-series has to differ from that of invoices");
        }
    }

    private static void require(String setting, String value) {
        if (!SERIES.matcher(value).matches()) {
            throw new IllegalArgumentException("kiosk.storefront.invoices." + setting
                    + " is up to 20 letters, digits and hyphens that end with a hyphen, not " + value);
        }
    }
}
