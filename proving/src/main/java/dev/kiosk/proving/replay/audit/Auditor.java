package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.Crowd;
import dev.kiosk.proving.shop.OrderEntry;
import dev.kiosk.proving.shop.Patience;
import dev.kiosk.proving.shop.Platform;
import dev.kiosk.proving.shop.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Closes the books over a run: asks every function, and takes nobody's word. */
public final class Auditor {

    private final Platform platform;
    private final Patience patience;
    private final Crowd crowd;
    private final Consumer<String> progress;

    /**
     * @param patience how long nothing may come right before it is called wrong
     * @param crowd asks about several orders at once
     * @param progress told what is waited for
     */
    public Auditor(Platform platform, Patience patience, Crowd crowd, Consumer<String> progress) {
        this.platform = platform;
        this.patience = patience;
        this.crowd = crowd;
        this.progress = progress;
    }

    public ClosedBooks close(Ledger ledger) {
        Recheck recheck = new Recheck(patience.start(), progress);
        List<Difference> differences = new ArrayList<>(settle(ledger, recheck));
        OrderBook book = book(ledger);
        List<AcceptedOrder> there = ledger.orders().stream()
                .filter(order -> book.find(order).isPresent())
                .toList();
        PriceList prices = new PriceList(ledger.prices());
        OrderPapers papers = new OrderPapers(platform, crowd, book, prices);
        List<Examined> examined = papers.examined(there);
        StockAudit stock = StockAudit.of(ledger, book);

        differences.addAll(OrderAudit.crowd(ledger, book));
        ledger.orders().forEach(order -> differences.addAll(new QuoteAudit(prices).check(order)));
        examined.forEach(order -> differences.addAll(order.differences()));
        differences.addAll(recheck.until("customers' views", there, papers::customerViews));
        differences.addAll(count(ledger, stock, recheck));
        differences.addAll(
                DeadLetterAudit.check(ledger.deadLetters(), platform.orders().deadLetters()));
        return new ClosedBooks(
                Totals.of(entries(there, book), stock.unitsTaken()),
                examined.stream()
                        .map(Examined::journey)
                        .flatMap(Optional::stream)
                        .toList(),
                differences);
    }

    /** Waits until every order has come to rest. */
    private List<Difference> settle(Ledger ledger, Recheck recheck) {
        return recheck.until("orders to come to rest", ledger.orders(), orders -> {
            OrderBook book = book(ledger);
            return Checked.all(orders, order -> OrderAudit.state(order, ledger.isCancelled(order), book));
        });
    }

    /** Counts the stock; taking out what was held follows the confirmation, so it is waited for. */
    private List<Difference> count(Ledger ledger, StockAudit audit, Recheck recheck) {
        return recheck.until("SKUs' stock", List.copyOf(ledger.stock().values()), levels -> {
            Map<String, StockLevel> now = platform.inventory().all();
            return Checked.all(levels, level -> audit.check(level, now.get(level.sku())));
        });
    }

    private OrderBook book(Ledger ledger) {
        return new OrderBook(platform.orders().since(ledger.openedAt()));
    }

    private static List<OrderEntry> entries(List<AcceptedOrder> orders, OrderBook book) {
        return orders.stream().map(order -> book.find(order).orElseThrow()).toList();
    }
}
