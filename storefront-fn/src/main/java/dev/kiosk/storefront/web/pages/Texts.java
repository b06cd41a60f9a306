package dev.kiosk.storefront.web.pages;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Words, amounts and times as one customer reads them. For one request: formats are not shared between threads. */
public final class Texts {

    private static final String BUNDLE = "storefront.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<Currency, NumberFormat> amounts = new HashMap<>();

    public Texts(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.of(locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /**
     * @param key of the message bundle
     * @param values for its {@code {0}}, {@code {1}}…
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** @param minorUnits an amount in the currency's minor unit */
    public String money(long minorUnits, Currency currency) {
        return amounts.computeIfAbsent(currency, this::amount)
                .format(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()));
    }

    private NumberFormat amount(Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    /** @param basisPoints hundredths of a percent */
    public String percent(int basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Date and time; in UTC, as nobody has told us the customer's own. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** In UTC. */
    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atOffset(ZoneOffset.UTC));
    }

    public Locale locale() {
        return locale;
    }

    /** What the words are in, as HTML and HTTP name it: BCP 47. */
    public String language() {
        return locale.toLanguageTag();
    }
}
