package dev.kiosk.storefront.catalogue.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue has of the things that some rows of a file are about.
 *
 * @param variants by SKU, each with its product
 * @param products one row each by the key that groups their variants
 * @param prices by SKU, a blank and the currency, of other currencies than the shop's own
 */
public record Present(
        Map<String, CatalogueRow> variants, Map<String, CatalogueRow> products, Map<String, CatalogueRow> prices) {

    public Present {
        variants = Map.copyOf(variants);
        products = Map.copyOf(products);
        prices = Map.copyOf(prices);
    }

    /** Under what {@link #prices} has a price. */
    public static String price(String sku, String currency) {
        return sku + " " + currency;
    }

    /** What a row would change now; what it says of its product only if it is the first that does. */
    public PlannedChange change(CatalogueRow row, Set<String> productsSeen, Instant now) {
        List<PlannedChange.Field> fields = new ArrayList<>();
        if (row.isListPrice()) {
            CatalogueRow was = prices.get(price(row.sku(), row.currency()));
            price(was, row, now, fields);
            return new PlannedChange(row.line(), row.sku(), was == null, fields);
        }
        CatalogueRow variant = variants.get(row.sku());
        add("product", variant == null ? "" : variant.product(), row.product(), fields);
        add("option", variant == null ? "" : variant.option(), row.option(), fields);
        price(variant, row, now, fields);
        if (productsSeen.add(row.product())) {
            texts(products.get(row.product()), row, fields);
        }
        return new PlannedChange(row.line(), row.sku(), variant == null, fields);
    }

    private static void price(
            @Nullable CatalogueRow was, CatalogueRow row, Instant now, List<PlannedChange.Field> fields) {
        add("price", was == null ? "" : decimal(was), decimal(row), fields);
        if (row.sales() != null) {
            List<String> before = sales(was, now);
            List<String> after = sales(row, now);
            for (int place = 0; place < before.size(); place++) {
                add(SaleColumns.NAMES.get(place), before.get(place), after.get(place), fields);
            }
        }
    }

    private static List<String> sales(@Nullable CatalogueRow row, Instant now) {
        List<Sale> sales = row == null ? null : row.sales();
        return SaleColumns.cells(Objects.requireNonNullElse(sales, List.<Sale>of()).stream()
                .flatMap(sale -> sale.asOf(now).stream())
                .toList());
    }

    private static void texts(@Nullable CatalogueRow was, CatalogueRow row, List<PlannedChange.Field> fields) {
        Optional<CatalogueRow> before = Optional.ofNullable(was);
        add("name", before.map(CatalogueRow::name).orElse(""), row.name(), fields);
        add("description", before.map(CatalogueRow::description).orElse(""), row.description(), fields);
        add("category", before.map(CatalogueRow::category).orElse(""), row.category(), fields);
        String language = before.map(CatalogueRow::language).orElse("");
        add("language", language, row.language().isEmpty() ? language : row.language(), fields);
        String status = before.map(CatalogueRow::publication).map(Present::said).orElse("");
        Publication publication = row.publication();
        add("status", status, publication == null ? status : said(publication), fields);
    }

    private static String said(Publication publication) {
        return publication.from() == null
                ? publication.status().code()
                : publication.status().code() + " " + publication.from();
    }

    private static void add(String name, String was, String now, List<PlannedChange.Field> fields) {
        if (!was.equals(now)) {
            fields.add(new PlannedChange.Field(name, was, now));
        }
    }

    private static String decimal(CatalogueRow row) {
        return PriceText.decimal(row.price(), row.currency());
    }
}
