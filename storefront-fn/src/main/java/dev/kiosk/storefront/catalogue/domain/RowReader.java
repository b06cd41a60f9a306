package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the fields of a CSV row a {@link CatalogueRow}, or says everything that is wrong with it. */
public final class RowReader {

    public static final List<String> COLUMNS =
            List.of("sku", "product", "name", "option", "description", "category", "price", "currency");

    /** A column more, which a file may have. */
    public static final String LANGUAGE = "language";

    public static final int MAX_NAME = 200;
    public static final int MAX_LABEL = 100;
    public static final int MAX_DESCRIPTION = 10_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Currency currency;

    /** @param currency the shop's own: rows in others are prices of a price list */
    public RowReader(Currency currency) {
        this.currency = currency;
    }

    /** A row as it was read; its product's other rows have not been looked at. */
    public sealed interface Read {

        record Good(CatalogueRow row) implements Read {}

        record Broken(BrokenRow row) implements Read {}
    }

    /** @param columns how many the file has */
    Read read(long line, List<String> fields, int columns) {
        if (fields.size() != columns) {
            return new Read.Broken(new BrokenRow(
                    line,
                    TypedText.normal(fields.getFirst()),
                    columns + " columns are expected, not " + fields.size()));
        }
        List<String> errors = new ArrayList<>();
        String sku = Sku.normal(fields.get(0));
        if (!Sku.isSku(sku)) {
            errors.add("sku is 1 to 64 letters, digits, dots, underscores and hyphens, not '" + sku + "'");
        }
        Currency currencyOfRow = currency(TypedText.normal(fields.get(7)), errors);
        if (!currencyOfRow.equals(currency)) {
            long price = price(TypedText.normal(fields.get(6)), currencyOfRow, errors);
            return read(CatalogueRow.listPrice(line, sku, price, currencyOfRow.getCurrencyCode()), errors);
        }
        String product = label("product", fields.get(1), errors);
        CatalogueRow row = new CatalogueRow(
                line,
                sku,
                product.isEmpty() ? sku : product,
                text("name", fields.get(2), 1, MAX_NAME, errors),
                text("option", fields.get(3), 0, MAX_LABEL, errors),
                text("description", fields.get(4), 0, MAX_DESCRIPTION, errors),
                category(fields.get(5), errors),
                price(TypedText.normal(fields.get(6)), currency, errors),
                currency.getCurrencyCode(),
                language(fields, errors));
        return read(row, errors);
    }

    private static Read read(CatalogueRow row, List<String> errors) {
        return errors.isEmpty()
                ? new Read.Good(row)
                : new Read.Broken(new BrokenRow(row.line(), row.sku(), String.join("; ", errors)));
    }

    private static String text(String column, String field, int min, int max, List<String> errors) {
        String text = TypedText.trimmed(field);
        if (text.length() < min) {
            errors.add(column + " is missing");
        } else if (text.length() > max) {
            errors.add(column + " is longer than " + max + " characters");
        } else if (text.indexOf('\uFFFD') >= 0) {
            errors.add(column + " is not valid UTF-8");
        } else if (hasControl(text)) {
            errors.add(column + " contains a control character");
        }
        return text;
    }

    /** What is compared with that of other rows. */
    private static String label(String column, String field, List<String> errors) {
        return TypedText.normal(text(column, field, 0, MAX_LABEL, errors));
    }

    /** Whether there is a control character other than line breaks and tabulators. */
    public static boolean hasControl(String text) {
        return CONTROL.matcher(text).find();
    }

    private static String language(List<String> fields, List<String> errors) {
        String language = fields.size() > COLUMNS.size() ? TypedText.normal(fields.get(COLUMNS.size())) : "";
        if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            errors.add("language is no ISO 639-1 code: '" + language + "'");
        }
        return language;
    }

    private static String category(String field, List<String> errors) {
        String category = label("category", field, errors);
        if (!category.isEmpty() && Slug.of(category).isEmpty()) {
            errors.add("category has no letter or digit: '" + category + "'");
        }
        return category;
    }

    private static long price(String field, Currency currency, List<String> errors) {
        return switch (PriceText.of(field, currency)) {
            case PriceText.Exact exact -> exact.minorUnits();
            case PriceText.Refused refused -> {
                errors.add(refused.reason());
                yield 0;
            }
        };
    }

    private Currency currency(String field, List<String> errors) {
        try {
            Currency given = Currency.getInstance(field);
            if (given.getDefaultFractionDigits() >= 0) {
                return given;
            }
        } catch (IllegalArgumentException e) {
            errors.add("currency is no ISO 4217 code: '" + field + "'");
            return currency;
        }
        errors.add("currency is none to pay with: '" + field + "'");
        return currency;
    }
}
