package dev.kiosk.backoffice.client;

import dev.kiosk.ui.page.Urls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Stock, in inventory-fn: docs/http-api.md. */
public final class StockClient {

    private static final String STOCK = "/api/stock";
    private static final int PAGE = 50;

    private final FunctionClient stock;

    StockClient(FunctionClient stock) {
        this.stock = stock;
    }

    /** The stock of a SKU, in units. */
    public record Level(String sku, long onHand, long reserved, long available) {

        /** Of what was never stocked. */
        public static Level none(String sku) {
            return new Level(sku, 0, 0, 0);
        }
    }

    public record Page(List<Level> items, @Nullable String next) {}

    /** A change of what is in the house that no order made. */
    public record Entry(
            Instant at,
            long delta,
            long onHand,
            String source,
            String reason,
            @Nullable String actor) {}

    private record Books(List<Entry> items) {}

    /** @param sort {@code available} for the lowest first, or {@code sku} */
    public Mono<Page> list(String sort, String after) {
        return stock.get(STOCK, Map.of("sort", sort, "after", after, "limit", PAGE), Page.class);
    }

    public Mono<Level> find(String sku) {
        return stock.get(of(sku), Map.of(), Level.class);
    }

    /** The newest first. */
    public Mono<List<Entry>> books(String sku) {
        return stock.get(of(sku) + "/adjustments", Map.of("limit", PAGE), Books.class)
                .map(Books::items);
    }

    public Mono<Level> adjust(String sku, long delta, String reason, String key) {
        Map<String, ?> wish = Map.of("delta", delta, "reason", reason);
        return stock.post(of(sku) + "/adjustments", wish, key, Level.class);
    }

    private static String of(String sku) {
        return STOCK + "/" + Urls.segment(sku);
    }
}
