package dev.kiosk.inventory.application;

import dev.kiosk.fn.web.InFlight;
import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.application.ImportRow.Broken;
import dev.kiosk.inventory.application.ImportRow.Counted;
import dev.kiosk.inventory.application.StockTaking.Cause;
import dev.kiosk.inventory.application.StockTaking.Task;
import dev.kiosk.inventory.domain.AdjustmentDecision.Adjusted;
import dev.kiosk.inventory.domain.AdjustmentDecision.BelowReserved;
import dev.kiosk.inventory.domain.AdjustmentDecision.TooMany;
import dev.kiosk.inventory.domain.AdjustmentDecision.UnknownSku;
import dev.kiosk.inventory.domain.Adjustments;
import dev.kiosk.inventory.domain.Stock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sets the stock of many SKUs to what was counted. Good rows are imported, in transactions of many rows each; broken ones
 * are told. Of two rows of one SKU the later counts. To import a file again changes nothing.
 */
@Service
public class ImportStock {

    private final StockTaking stockTaking;
    private final InFlight inFlight;
    private final int batchSize;

    ImportStock(StockTaking stockTaking, InFlight inFlight, InventoryProperties settings) {
        this.stockTaking = stockTaking;
        this.inFlight = inFlight;
        this.batchSize = settings.importBatch();
    }

    /**
     * Goes on to the end when its client is gone.
     *
     * @param opens whether SKUs that no stock is kept of are made, or are errors
     * @param reason for the books
     */
    public Mono<ImportReport> run(Flux<ImportRow> rows, boolean opens, String reason) {
        return inFlight.shield(rows.buffer(batchSize)
                .concatMap(batch -> batch(batch, opens, reason))
                .reduce(ImportReport.EMPTY, ImportReport::plus));
    }

    private Mono<ImportReport> batch(List<ImportRow> rows, boolean opens, String reason) {
        Set<String> skus = skus(rows);
        return stockTaking.commit(
                new Task<>(skus, opens, new Cause("import", reason, null), adjustments -> work(rows, adjustments)));
    }

    static Set<String> skus(List<ImportRow> rows) {
        return rows.stream()
                .filter(Counted.class::isInstance)
                .map(row -> ((Counted) row).sku())
                .collect(Collectors.toSet());
    }

    private static ImportReport work(List<ImportRow> rows, Adjustments adjustments) {
        List<ImportError> errors =
                rows.stream().flatMap(row -> error(row, adjustments).stream()).toList();
        return ImportReport.of(rows.size(), errors);
    }

    /** Counts the row; why not, if it cannot be. */
    static Optional<ImportError> error(ImportRow row, Adjustments adjustments) {
        return switch (row) {
            case Broken broken -> Optional.of(broken.error());
            case Counted counted ->
                refusal(counted, adjustments).map(why -> new ImportError(counted.line(), counted.sku(), why));
        };
    }

    private static Optional<String> refusal(Counted row, Adjustments adjustments) {
        return switch (adjustments.to(row.sku(), row.onHand())) {
            case Adjusted _ -> Optional.empty();
            case BelowReserved(Stock stock) ->
                Optional.of("onHand " + row.onHand() + " is less than the " + stock.reserved() + " reserved");
            case TooMany _ -> Optional.of("onHand is more than " + Stock.MOST_UNITS);
            case UnknownSku _ -> Optional.of("no stock is kept of this SKU yet");
        };
    }
}
