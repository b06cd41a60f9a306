package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The products of a Shopify shop, as it exports them: a row for each variant, of which only the first of a product says what it
 * is called, and rows that say no more than where a picture is. Prices are in the shop's own currency. The handle groups the
 * variants; options are one, with commas; the type of a product is its category, or else the last of its product category; HTML
 * becomes text. A variant without a SKU gets one of the handle and its option, the same each time. The price is that of a sale
 * where a higher one stands beside it to compare with: that is the regular one.
 */
final class ShopifyLayout implements Layout {

    private static final List<String> NEEDED = List.of("Handle", "Title", "Variant Price");
    private static final List<String> COMPARE_AT = List.of("Variant Compare At Price", "Compare At Price");
    private static final Pattern ZERO = Pattern.compile("0+(?:\\.0*)?");
    private static final String NO_OPTION = "Default Title";

    private final List<String> names;
    private final Currency currency;
    private String handle = "";
    private Map<String, String> product = Map.of();

    private ShopifyLayout(List<String> names, Currency currency) {
        this.names = List.copyOf(names);
        this.currency = currency;
    }

    /** Empty if it is none. */
    static Optional<Layout> of(List<String> names, Currency currency) {
        return names.containsAll(NEEDED) ? Optional.of(new ShopifyLayout(names, currency)) : Optional.empty();
    }

    @Override
    public int columns() {
        return names.size();
    }

    @Override
    public Optional<Map<String, String>> row(List<String> fields) {
        Map<String, String> given = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            given.putIfAbsent(names.get(place), fields.get(place).strip());
        }
        String title = given.getOrDefault("Title", "");
        if (!title.isEmpty() || !handle.equals(given.get("Handle"))) {
            handle = given.getOrDefault("Handle", "");
            product = product(given, title);
        }
        return isVariant(given) ? Optional.of(variant(given)) : Optional.empty();
    }

    private static boolean isVariant(Map<String, String> given) {
        return Stream.of("Title", "Variant SKU", "Variant Price")
                .anyMatch(column -> !given.getOrDefault(column, "").isEmpty());
    }

    private Map<String, String> product(Map<String, String> given, String title) {
        return Map.of(
                "product", handle,
                "name", title,
                "description", HtmlText.plain(given.getOrDefault("Body (HTML)", "")),
                "category", category(given),
                "status", status(given));
    }

    private Map<String, String> variant(Map<String, String> given) {
        String option = Stream.of("Option1 Value", "Option2 Value", "Option3 Value")
                .map(column -> given.getOrDefault(column, ""))
                .filter(value -> !value.isEmpty() && !value.equals(NO_OPTION))
                .collect(Collectors.joining(", "));
        Map<String, String> row = new HashMap<>(product);
        row.put("sku", sku(given.getOrDefault("Variant SKU", ""), option));
        row.put("option", option);
        row.put("currency", currency.getCurrencyCode());
        row.putAll(prices(given));
        return row;
    }

    /** What is asked is the price of a sale where a higher one stands beside it. */
    private Map<String, String> prices(Map<String, String> given) {
        String asked = given.getOrDefault("Variant Price", "");
        if (COMPARE_AT.stream().noneMatch(given::containsKey)) {
            return Map.of("price", asked);
        }
        String regular = COMPARE_AT.stream()
                .map(column -> given.getOrDefault(column, ""))
                .filter(price -> !price.isEmpty() && !ZERO.matcher(price).matches())
                .findFirst()
                .orElse(asked);
        return isNoLower(asked, regular)
                ? Map.of("price", asked, "salePrice", "")
                : Map.of("price", regular, "salePrice", asked);
    }

    private boolean isNoLower(String price, String other) {
        return price.equals(other)
                || (PriceText.of("", price, currency) instanceof PriceText.Exact(long one)
                        && PriceText.of("", other, currency) instanceof PriceText.Exact(long two)
                        && one >= two);
    }

    /** Shopify writes an apostrophe before what spreadsheets would take for a number. */
    private String sku(String given, String option) {
        if (!given.isEmpty()) {
            return given.startsWith("'") ? given.substring(1) : given;
        }
        return option.isEmpty() ? handle : handle + "-" + Slug.of(option);
    }

    private static String category(Map<String, String> given) {
        String whole = Stream.of("Type", "Custom Product Type", "Product Category", "Standard Product Type")
                .map(column -> given.getOrDefault(column, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return whole.substring(whole.lastIndexOf('>') + 1).strip();
    }

    private static String status(Map<String, String> given) {
        String status = given.getOrDefault("Status", "").toLowerCase(Locale.ROOT);
        boolean hidden = given.getOrDefault("Published", "").equalsIgnoreCase("false");
        return switch (status) {
            case "", "active" -> hidden ? "draft" : "published";
            default -> status;
        };
    }
}
