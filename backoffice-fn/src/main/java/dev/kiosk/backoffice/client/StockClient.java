package dev.kiosk.backoffice.client;

import dev.kiosk.ui.page.Urls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stock, in inventory-fn: docs/http-api.md. */
public final class StockClient {

    private static final String STOCK = "/api/stock";
    private static final String IMPORTS = STOCK + "/imports";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
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

    /** A row of a file that makes no sense, or cannot be. */
    public record BrokenRow(long line, String sku, String message) {}

    /** What became of a file, in rows. */
    public record ImportReport(long rows, long imported, List<BrokenRow> errors) {}

    /** What a file would change, in rows. */
    public record Plan(
            long rows, long created, long changed, long unchanged, List<Change> changes, List<BrokenRow> errors) {}

    /** @param was units on hand; null where no stock is kept of it yet */
    public record Change(long line, String sku, @Nullable Long was, long now) {}

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

    /**
     * What a file of counted stock would change. Nothing is.
     *
     * @param opens whether SKUs that no stock is kept of yet are taken, too
     */
    public Mono<Plan> plan(Flux<DataBuffer> csv, boolean opens) {
        return stock.postFile(imports(opens, Map.of("dryRun", "true")), CSV, csv, Plan.class);
    }

    /** Sets the stock to what was counted, row by row; a broken one stops no other. */
    public Mono<ImportReport> count(Flux<DataBuffer> csv, boolean opens, String reason) {
        return stock.postFile(imports(opens, Map.of("reason", reason)), CSV, csv, ImportReport.class);
    }

    private static String imports(boolean opens, Map<String, String> more) {
        Map<String, String> query = new TreeMap<>(more);
        query.put("skus", opens ? "any" : "known");
        return Urls.query(IMPORTS, query);
    }

    private static String of(String sku) {
        return STOCK + "/" + Urls.segment(sku);
    }
}
