package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.inventory.domain.AdjustmentDecision.Adjusted;
import dev.kiosk.inventory.domain.AdjustmentDecision.BelowReserved;
import dev.kiosk.inventory.domain.AdjustmentDecision.TooMany;
import dev.kiosk.inventory.domain.AdjustmentDecision.UnknownSku;
import java.util.ArrayList;
import java.util.List;

/** Changes of what is in the house that no order makes: deliveries, losses, stock-taking. */
public final class Adjustments {

    private final StockLedger stock;
    private final List<Adjustment> made = new ArrayList<>();

    Adjustments(StockLedger stock) {
        this.stock = stock;
    }

    /**
     * One change, for the books.
     *
     * @param delta units more
     * @param onHand units after it
     */
    public record Adjustment(String sku, long delta, long onHand) {}

    /** So many units more, or fewer. */
    public AdjustmentDecision by(String sku, long delta) {
        return stock.find(sku).map(one -> set(one, one.onHand() + delta)).orElseGet(UnknownSku::new);
    }

    /** So many units are there. */
    public AdjustmentDecision to(String sku, long onHand) {
        return stock.find(sku).map(one -> set(one, onHand)).orElseGet(UnknownSku::new);
    }

    /** In their order. */
    public List<Adjustment> made() {
        return List.copyOf(made);
    }

    /** One for each SKU that was adjusted. */
    public List<StockAdjusted> events() {
        return made.stream()
                .map(Adjustment::sku)
                .distinct()
                .flatMap(sku -> stock.find(sku).stream())
                .map(Adjustments::event)
                .toList();
    }

    static StockAdjusted event(Stock stock) {
        return new StockAdjusted(stock.sku(), stock.onHand(), stock.available(), stock.version());
    }

    private AdjustmentDecision set(Stock was, long onHand) {
        if (onHand > Stock.MOST_UNITS) {
            return new TooMany(was);
        }
        if (onHand < was.reserved()) {
            return new BelowReserved(was);
        }
        if (onHand == was.onHand() && was.version() > 0) {
            return new Adjusted(was);
        }
        made.add(new Adjustment(was.sku(), onHand - was.onHand(), onHand));
        return new Adjusted(stock.put(was.counted(onHand)));
    }
}
