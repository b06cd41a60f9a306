package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.contracts.text.TypedText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a CSV row a {@link CatalogueRow}, or says everything that is wrong with it. */
public final class RowReader {

    public static final List<String> COLUMNS =
            List.of("sku", "product", "name", "option", "description", "category", "price", "currency");

    /** Columns more, which a file may have. */
    public static final List<String> MORE = Stream.concat(
                    Stream.of("language", "status", "publishAt"), SaleColumns.NAMES.stream())
            .toList();

    public static final int MAX_NAME = 200;
    public static final int MAX_LABEL = 100;
    public static final int MAX_DESCRIPTION = 10_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\A([0-9]{1,15}),([0-9]{1,2})\\z");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Currency currency;

    /** @param currency the shop's own: rows in others are prices of a price list */
    public RowReader(Currency currency) {
        this.currency = currency;
    }

    /** The shop's own. */
    Currency currency() {
        return currency;
    }

    /** A row as it was read; its product's other rows have not been looked at. */
    public sealed interface Read {

        record Good(CatalogueRow row) implements Read {}

        record Broken(BrokenRow row) implements Read {}
    }

    /** @param row by column; those that are missing say nothing */
    Read read(long line, Map<String, String> row) {
        List<String> errors = new ArrayList<>();
        String sku = Sku.normal(field(row, "sku"));
        if (!Sku.isSku(sku)) {
            errors.add("sku is " + Sku.IN_WORDS + ", not '" + sku + "'");
        }
        Currency currencyOfRow = currency(TypedText.normal(field(row, "currency")), errors);
        if (!currencyOfRow.equals(currency)) {
            long price = price("price", TypedText.normal(field(row, "price")), currencyOfRow, errors);
            CatalogueRow listPrice = CatalogueRow.listPrice(line, sku, price, currencyOfRow.getCurrencyCode());
            return read(SaleColumns.read(row, listPrice, errors), errors);
        }
        String product = label("product", field(row, "product"), errors);
        CatalogueRow read = new CatalogueRow(
                line,
                sku,
                product.isEmpty() ? sku : product,
                text("name", field(row, "name"), 1, MAX_NAME, errors),
                text("option", field(row, "option"), 0, MAX_LABEL, errors),
                text("description", field(row, "description"), 0, MAX_DESCRIPTION, errors),
                category(field(row, "category"), errors),
                price("price", TypedText.normal(field(row, "price")), currency, errors),
                currency.getCurrencyCode(),
                language(TypedText.normal(field(row, "language")), errors),
                publication(TypedText.normal(field(row, "status")), TypedText.normal(field(row, "publishAt")), errors),
                null);
        return read(SaleColumns.read(row, read, errors), errors);
    }

    static String field(Map<String, String> row, String column) {
        return CellText.plain(row.getOrDefault(column, ""));
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

    private static String language(String language, List<String> errors) {
        if (!language.isEmpty() && !LANGUAGES.contains(language)) {
            errors.add("language is no ISO 639-1 code: '" + language + "'");
        }
        return language;
    }

    private static @Nullable Publication publication(String status, String from, List<String> errors) {
        ProductStatus known = ProductStatus.of(status).orElse(null);
        if (known == null && !status.isEmpty()) {
            errors.add("status is draft, published or archived, not '" + status + "'");
        }
        if (from.isEmpty()) {
            return known == null ? null : new Publication(known, null);
        }
        if (known != null && known != ProductStatus.PUBLISHED) {
            errors.add("publishAt is of what is published only");
            return null;
        }
        Instant moment = moment("publishAt", from, errors);
        return moment == null ? null : new Publication(ProductStatus.PUBLISHED, moment);
    }

    /** Null where nothing is said, or nothing that is understood. */
    static @Nullable Instant moment(String column, String field, List<String> errors) {
        if (field.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(field);
        } catch (DateTimeParseException e) {
            errors.add(column + " is a moment such as 2026-12-01T08:00:00Z, not '" + field + "'");
            return null;
        }
    }

    private static String category(String field, List<String> errors) {
        String category = label("category", field, errors);
        if (!category.isEmpty() && Slug.of(category).isEmpty()) {
            errors.add("category has no letter or digit: '" + category + "'");
        }
        return category;
    }

    /** 0 where it is none. */
    static long price(String column, String field, Currency currency, List<String> errors) {
        return switch (PriceText.of(column, DECIMAL_COMMA.matcher(field).replaceFirst("$1.$2"), currency)) {
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
