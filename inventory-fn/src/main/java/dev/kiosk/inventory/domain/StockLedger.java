package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.inventory.domain.StockDecision.Rejected;
import dev.kiosk.inventory.domain.StockDecision.Reserved;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stock of the SKUs that one transaction has locked, and what the transaction did to it so far. */
final class StockLedger {

    private final Map<String, Stock> stock = new TreeMap<>();
    private final Set<String> changed = new TreeSet<>();

    StockLedger(Collection<Stock> locked) {
        locked.forEach(one -> stock.put(one.sku(), one));
    }

    /** What happens to the stock of one line. */
    interface Move {

        Stock apply(Stock stock, long units);
    }

    /** Holds every line, or none. */
    StockDecision reserve(Collection<OrderedLine> lines) {
        List<StockLine> shortages = lines.stream()
                .filter(this::isShort)
                .map(this::look)
                .sorted(BY_SKU)
                .toList();
        return shortages.isEmpty() ? new Reserved(move(lines, Stock::hold)) : new Rejected(shortages);
    }

    List<StockLine> move(Collection<OrderedLine> lines, Move move) {
        return lines.stream().map(line -> move(line, move)).sorted(BY_SKU).toList();
    }

    /** The lines as they stand, without a move. */
    List<StockLine> look(Collection<OrderedLine> lines) {
        return lines.stream().map(this::look).sorted(BY_SKU).toList();
    }

    boolean knowsAll(Collection<OrderedLine> lines) {
        return lines.stream().allMatch(line -> stock.containsKey(line.sku()));
    }

    Optional<Stock> find(String sku) {
        return Optional.ofNullable(stock.get(sku));
    }

    Stock put(Stock next) {
        stock.put(next.sku(), next);
        changed.add(next.sku());
        return next;
    }

    /** By SKU. */
    List<Stock> changed() {
        return changed.stream()
                .map(sku -> Objects.requireNonNull(stock.get(sku)))
                .toList();
    }

    private boolean isShort(OrderedLine line) {
        return current(line).available() < line.quantity();
    }

    private StockLine move(OrderedLine line, Move move) {
        return after(line, put(move.apply(current(line), line.quantity())));
    }

    private StockLine look(OrderedLine line) {
        return after(line, current(line));
    }

    /** A SKU that does not exist is one of which there is nothing. */
    private Stock current(OrderedLine line) {
        return find(line.sku()).orElseGet(() -> new Stock(line.sku(), 0, 0, 0));
    }

    private static StockLine after(OrderedLine line, Stock stock) {
        return new StockLine(line.sku(), line.quantity(), stock.available(), stock.version());
    }

    private static final Comparator<StockLine> BY_SKU = Comparator.comparing(StockLine::sku);
}
