package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.shop.Import;
import dev.kiosk.proving.shop.Platform;
import dev.kiosk.proving.shop.ProductRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts goods into the shop, as its owner does: by importing files. */
final class Goods {

    private static final int PRODUCTS_AT_ONCE = 5_000;
    private static final int PLENTY = 100_000_000;

    private final Platform platform;

    Goods(Platform platform) {
        this.platform = platform;
    }

    /** Each with more stock than anyone can buy. */
    void add(List<ProductRow> rows) {
        for (int from = 0; from < rows.size(); from += PRODUCTS_AT_ONCE) {
            List<ProductRow> some = rows.subList(from, Math.min(rows.size(), from + PRODUCTS_AT_ONCE));
            list(some);
            stock(some.stream().map(ProductRow::sku).toList());
        }
    }

    /** To be seen in the shop, and sold out. */
    void list(List<ProductRow> rows) {
        for (int from = 0; from < rows.size(); from += PRODUCTS_AT_ONCE) {
            requireWhole(platform.catalogue()
                    .importProducts(rows.subList(from, Math.min(rows.size(), from + PRODUCTS_AT_ONCE))));
        }
    }

    private void stock(List<String> skus) {
        Map<String, Integer> units = skus.stream()
                .distinct()
                .collect(Collectors.toMap(sku -> sku, sku -> PLENTY, (one, other) -> one, LinkedHashMap::new));
        requireWhole(platform.inventory().importStock(units));
    }

    private static void requireWhole(Import done) {
        if (!done.errors().isEmpty()) {
            Import.BrokenRow first = done.errors().getFirst();
            throw new MeasurementFailedException(done.errors().size() + " rows of an import were not taken; the first: "
                    + first.sku() + ": " + first.message());
        }
    }
}
