package dev.kiosk.proving.replay;

import dev.kiosk.proving.audit.Invariant;
import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.audit.http.HttpAudit;
import dev.kiosk.proving.audit.http.Purchase;
import dev.kiosk.proving.replay.Trading.Result;
import dev.kiosk.proving.report.Ranks;
import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.retail.RetailData;
import dev.kiosk.proving.retail.RowClass;
import dev.kiosk.proving.retail.UnreadableRow;
import dev.kiosk.proving.shop.OrderStatus;
import dev.kiosk.proving.shop.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the replay tells, as it is written to JSON. Money is in pence, times are in the units of their names. */
record Report(
        Data data,
        Invoices invoices,
        OrderCounts orders,
        Amounts money,
        Times times,
        List<UnreadableRow> unreadableRows,
        List<Violation> differences) {
    private static final List<String> ENDS =
            List.of("order-confirmed", "order-rejected", "order-cancelled", "order-expired");

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

    /** Of durations in milliseconds; nearest rank, and 0 where there are none. */
    record Percentiles(double p50, double p99, double max) {
        static Percentiles of(List<Duration> durations) {
            double[] millis =
                    durations.stream().mapToDouble(one -> one.toNanos() / 1e6).toArray();
            return millis.length == 0
                    ? new Percentiles(0, 0, 0)
                    : new Percentiles(rank(0.5, millis), rank(0.99, millis), rank(1, millis));
        }

        private static double rank(double share, double... millis) {
            return Math.round(Ranks.at(share, millis) * 100) / 100.0;
        }
    }

    /**
     * What it took.
     *
     * @param repeats calls that were made again
     */
    record Effort(int concurrency, Duration trading, Duration all, long repeats) {}

    /** One order's way: from the click, by this machine's clock, to where it first could rest, by order-fn's. */
    private record Journey(Instant clickedAt, Instant endedAt) {}

    static Report of(RetailData data, List<Result> results, HttpAudit.Result audit, Effort effort) {
        List<Purchase> purchases = Replay.only(results, Result.Accepted.class).stream()
                .map(Result.Accepted::purchase)
                .toList();
        List<Violation> differences = new ArrayList<>();
        Replay.only(results, Result.Failed.class)
                .forEach(failed -> differences.add(
                        new Violation(Invariant.WORD_KEPT, "invoice " + failed.invoiceNo(), failed.reason())));
        differences.addAll(audit.violations());
        return new Report(
                new Data(
                        data.files(),
                        data.rowsRead(),
                        data.rows(),
                        data.merged(),
                        data.items().size(),
                        count(data.items().stream().filter(item -> item.prices() > 1))),
                new Invoices(
                        data.sales().size(),
                        data.cancellations().size(),
                        data.withoutGoods(),
                        Replay.only(results, Result.CancellationRequested.class).size(),
                        Replay.only(results, Result.CancellationRefused.class).size(),
                        Replay.only(results, Result.CancellationUnmatched.class).size(),
                        Replay.only(results, Result.CancellationWithoutOrder.class)
                                .size()),
                orders(purchases, audit.entries()),
                new Amounts(
                        sum(audit, Orders.Entry::total),
                        sum(audit, Orders.Entry::captured),
                        sum(audit, Orders.Entry::refunded)),
                times(purchases, audit.details(), effort),
                data.unreadable(),
                differences);
    }

    private static OrderCounts orders(List<Purchase> purchases, List<Orders.Entry> entries) {
        Map<OrderStatus, Integer> states = new EnumMap<>(OrderStatus.class);
        entries.forEach(entry -> states.merge(entry.status(), 1, Integer::sum));
        Set<String> sold = entries.stream()
                .filter(entry -> entry.status().isSold())
                .map(Orders.Entry::orderId)
                .collect(Collectors.toSet());
        long units = purchases.stream()
                .filter(purchase -> sold.contains(purchase.order().orderId()))
                .flatMap(purchase -> purchase.quantities().values().stream())
                .mapToLong(Integer::longValue)
                .sum();
        return new OrderCounts(purchases.size(), states, units);
    }

    private static Times times(List<Purchase> purchases, List<Orders.Detail> details, Effort effort) {
        Map<String, Purchase> byOrder = new HashMap<>();
        purchases.forEach(purchase -> byOrder.put(purchase.order().orderId(), purchase));
        List<Journey> journeys = details.stream()
                .flatMap(detail -> detail.timeline().stream()
                        .filter(step -> ENDS.contains(step.what()))
                        .map(Orders.Step::at)
                        .min(Instant::compareTo)
                        .map(end -> new Journey(
                                Objects.requireNonNull(byOrder.get(detail.orderId()))
                                        .clickedAt(),
                                end))
                        .stream())
                .toList();
        Duration span = Duration.between(
                journeys.stream()
                        .map(Journey::clickedAt)
                        .min(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                journeys.stream().map(Journey::endedAt).max(Instant::compareTo).orElse(Instant.EPOCH));
        return new Times(
                effort.concurrency(),
                effort.trading().toMillis() / 1_000.0,
                effort.all().toMillis() / 1_000.0,
                rate(purchases.size(), effort.trading()),
                rate(journeys.size(), span),
                Percentiles.of(purchases.stream().map(Purchase::took).toList()),
                Percentiles.of(journeys.stream()
                        .map(journey -> Duration.between(journey.clickedAt(), journey.endedAt()))
                        .toList()),
                effort.repeats());
    }

    private static long sum(HttpAudit.Result audit, ToLongFunction<Orders.Entry> amount) {
        return audit.entries().stream().mapToLong(amount).reduce(0, Math::addExact);
    }

    private static double rate(int count, Duration time) {
        return time.isPositive() ? Math.round(count * 1e10 / time.toNanos()) / 10.0 : 0;
    }

    private static int count(Stream<Item> items) {
        return Math.toIntExact(items.count());
    }

    boolean balanced() {
        return differences.isEmpty();
    }
}
