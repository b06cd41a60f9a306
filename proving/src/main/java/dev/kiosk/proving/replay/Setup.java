package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.shop.DeadLetter;
import dev.kiosk.proving.shop.Import;
import dev.kiosk.proving.shop.OrderEntry;
import dev.kiosk.proving.shop.Platform;
import dev.kiosk.proving.shop.ProductRow;
import dev.kiosk.proving.shop.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens the shop: products and stock for every SKU of the data. A platform that has some of it gets the rest. */
final class Setup {

    /** Clocks of several machines may differ by less than this. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final int PRODUCTS_AT_ONCE = 250;
    private static final int SKUS_AT_ONCE = 250;

    private final Platform platform;
    private final StockPlan plan;

    Setup(Platform platform, StockPlan plan) {
        this.platform = platform;
        this.plan = plan;
    }

    /** @throws SetupException if anything was not taken */
    Opening open(List<Item> items) {
        importProducts(items);
        importStock(items);
        Instant at = Instant.now().minus(CLOCK_SKEW);
        return new Opening(
                at,
                ids(platform.orders().since(at), OrderEntry::orderId),
                items.stream().collect(Collectors.toMap(Item::sku, Item::price)),
                stockOf(items, platform.inventory().all()),
                ids(platform.orders().deadLetters(), DeadLetter::id));
    }

    private void importProducts(List<Item> items) {
        inParts(
                Products.of(items),
                PRODUCTS_AT_ONCE,
                products -> platform.catalogue()
                        .importProducts(products.stream()
                                .<ProductRow>flatMap(List::stream)
                                .toList()));
    }

    private void importStock(List<Item> items) {
        Map<String, Integer> missing = plan.missing(items, platform.inventory().all());
        inParts(List.copyOf(missing.entrySet()), SKUS_AT_ONCE, part -> {
            Map<String, Integer> rows = new LinkedHashMap<>();
            part.forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
            return platform.inventory().importStock(rows);
        });
    }

    private static <T> void inParts(List<T> all, int size, Function<List<T>, Import> importing) {
        for (int from = 0; from < all.size(); from += size) {
            Import done = importing.apply(all.subList(from, Math.min(all.size(), from + size)));
            if (!done.errors().isEmpty()) {
                Import.BrokenRow first = done.errors().getFirst();
                throw new SetupException(done.errors().size() + " rows of an import were not taken; the first: line "
                        + first.line() + ", SKU " + first.sku() + ": " + first.message());
            }
        }
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toSet());
    }

    private static Map<String, StockLevel> stockOf(List<Item> items, Map<String, StockLevel> stock) {
        Map<String, StockLevel> ours = new HashMap<>();
        for (Item item : items) {
            StockLevel level = stock.get(item.sku());
            if (level == null) {
                throw new SetupException("SKU " + item.sku() + " is not in the stock after its import");
            }
            ours.put(item.sku(), level);
        }
        return ours;
    }
}
