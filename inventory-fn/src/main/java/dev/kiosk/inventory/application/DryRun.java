package dev.kiosk.inventory.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.inventory.InventoryProperties;
import dev.kiosk.inventory.application.ImportPlan.Change;
import dev.kiosk.inventory.application.ImportRow.Counted;
import dev.kiosk.inventory.domain.Adjustments;
import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.StockRoom;
import dev.kiosk.inventory.domain.Stocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says what an import of counted stock would change, by the rules of the import, and changes nothing. */
@Service
public class DryRun {

    private final Stocks stocks;
    private final Clock clock;
    private final int batchSize;

    DryRun(Stocks stocks, Clock clock, InventoryProperties settings) {
        this.stocks = stocks;
        this.clock = clock;
        this.batchSize = settings.importBatch();
    }

    /** @param opens whether SKUs that no stock is kept of would be made, or are errors */
    public Mono<ImportPlan> run(Flux<ImportRow> rows, boolean opens) {
        return rows.buffer(batchSize)
                .concatMap(batch -> batch(batch, opens))
                .reduce(ImportPlan.EMPTY, ImportPlan::plus);
    }

    private Mono<ImportPlan> batch(List<ImportRow> rows, boolean opens) {
        Instant now = clock.instant();
        Set<String> skus = ImportStock.skus(rows);
        return stocks.all(skus, now).collectMap(Stock::sku).map(kept -> {
            Map<String, Stock> known = new HashMap<>(kept);
            if (opens) {
                skus.forEach(sku -> known.putIfAbsent(sku, Stock.none(sku)));
            }
            StockRoom room = new StockRoom(now, Ids::next, known.values(), List.of());
            return plan(rows, kept, room.adjustments());
        });
    }

    private static ImportPlan plan(List<ImportRow> rows, Map<String, Stock> kept, Adjustments adjustments) {
        Map<String, Long> onHand = new HashMap<>();
        kept.values().forEach(stock -> onHand.put(stock.sku(), stock.onHand()));
        List<Change> good = new ArrayList<>();
        List<ImportError> errors = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<ImportError> error = ImportStock.error(row, adjustments);
            error.ifPresent(errors::add);
            if (error.isEmpty() && row instanceof Counted(int line, String sku, long now)) {
                good.add(new Change(line, sku, onHand.put(sku, now), now));
            }
        }
        return ImportPlan.of(rows.size(), good, errors);
    }
}
