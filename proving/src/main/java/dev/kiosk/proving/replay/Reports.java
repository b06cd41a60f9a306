package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.AcceptedOrder;
import dev.kiosk.proving.replay.audit.ClosedBooks;
import dev.kiosk.proving.replay.audit.Journey;
import dev.kiosk.proving.replay.audit.Totals;
import dev.kiosk.proving.retail.RetailData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Makes the report of what was read, done and found. */
final class Reports {

    private Reports() {}

    static Report of(RetailData data, TradingResult trading, ClosedBooks books, Effort effort) {
        Totals totals = books.totals();
        return new Report(
                data(data),
                invoices(data, trading),
                new Report.OrderCounts(trading.accepted().size(), totals.states(), totals.unitsSold()),
                new Report.Amounts(totals.ordered(), totals.captured(), totals.refunded()),
                times(trading, books.journeys(), effort),
                data.unreadable(),
                Stream.concat(trading.failures().stream(), books.differences().stream())
                        .toList());
    }

    private static Report.Data data(RetailData data) {
        return new Report.Data(
                data.files(),
                data.rowsRead(),
                data.rows(),
                data.merged(),
                data.items().size(),
                Math.toIntExact(
                        data.items().stream().filter(item -> item.prices() > 1).count()));
    }

    private static Report.Invoices invoices(RetailData data, TradingResult trading) {
        return new Report.Invoices(
                data.sales().size(),
                data.cancellations().size(),
                data.withoutGoods(),
                trading.count(Withdrawal.Requested.class),
                trading.count(Withdrawal.Refused.class),
                trading.count(Withdrawal.Unmatched.class),
                trading.count(Withdrawal.WithoutOrder.class));
    }

    private static Report.Times times(TradingResult trading, List<Journey> journeys, Effort effort) {
        List<AcceptedOrder> orders = trading.accepted();
        return new Report.Times(
                effort.concurrency(),
                seconds(trading.took()),
                seconds(effort.took()),
                rate(orders.size(), trading.took()),
                rate(journeys.size(), span(journeys)),
                Percentiles.of(orders.stream().map(AcceptedOrder::took).toList()),
                Percentiles.of(journeys.stream().map(Journey::took).toList()),
                effort.repeats());
    }

    private static Duration span(List<Journey> journeys) {
        Instant first = journeys.stream()
                .map(Journey::clickedAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant last =
                journeys.stream().map(Journey::finalAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return Duration.between(first, last);
    }

    private static double rate(int count, Duration time) {
        return time.isPositive() ? Math.round(count * 1e10 / time.toNanos()) / 10.0 : 0;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    /**
     * What it took.
     *
     * @param repeats calls that were made again
     */
    record Effort(int concurrency, Duration took, long repeats) {}
}
