package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.Difference;
import dev.kiosk.proving.retail.RowClass;
import dev.kiosk.proving.retail.UnreadableRow;
import dev.kiosk.proving.shop.OrderStatus;
import java.util.List;
import java.util.Map;

/** What the replay tells, as it is written to JSON. Money is in pence, times are in the units of their names. */
record Report(
        Data data,
        Invoices invoices,
        OrderCounts orders,
        Amounts money,
        Times times,
        List<UnreadableRow> unreadableRows,
        List<Difference> differences) {

    /**
     * @param linesMerged rows of goods that joined another of the same SKU and invoice
     * @param skusOfSeveralPrices the catalogue has the most frequent one
     */
    record Data(
            List<String> files,
            int rows,
            Map<RowClass, Integer> rowsByClass,
            int linesMerged,
            int skus,
            int skusOfSeveralPrices) {}

    /** @param cancellationsUnmatched about something bought before, or by a guest */
    record Invoices(
            int sales,
            int cancellations,
            int withoutGoods,
            int cancellationsRequested,
            int cancellationsRefused,
            int cancellationsUnmatched,
            int cancellationsWithoutOrder) {}

    record OrderCounts(int accepted, Map<OrderStatus, Integer> byState, long unitsSold) {}

    record Amounts(long ordered, long captured, long refunded) {}

    /**
     * @param tradingSeconds from the first invoice to the last answer
     * @param totalSeconds with the setting up and the closing of the books
     * @param acceptedPerSecond orders over the trading's time
     * @param finalPerSecond orders over the time from the first click to the last order's end
     * @param repeatedCalls attempts that were made again after no answer, 5xx or 429
     */
    record Times(
            int concurrency,
            double tradingSeconds,
            double totalSeconds,
            double acceptedPerSecond,
            double finalPerSecond,
            Percentiles checkoutMillis,
            Percentiles clickToFinalMillis,
            long repeatedCalls) {}

    boolean balanced() {
        return differences.isEmpty();
    }
}
