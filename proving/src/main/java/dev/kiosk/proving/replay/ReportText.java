package dev.kiosk.proving.replay;

import dev.kiosk.proving.audit.Amount;
import dev.kiosk.proving.retail.RowClass;
import dev.kiosk.proving.retail.UnreadableRow;
import dev.kiosk.proving.shop.OrderStatus;
import java.util.List;
import java.util.Locale;

/** The report as a table for people. */
final class ReportText {

    private static final int UNREADABLE_SHOWN = 20;

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText text = new ReportText();
        text.data(report.data(), report.unreadableRows());
        text.invoices(report.invoices());
        text.orders(report.orders(), report.money());
        text.times(report.times());
        text.verdict(report);
        return text.text.toString();
    }

    private void data(Report.Data data, List<UnreadableRow> unreadable) {
        heading("Rows of " + String.join(", ", data.files()));
        for (RowClass rowClass : RowClass.values()) {
            line(rowClass.label(), data.rowsByClass().getOrDefault(rowClass, 0));
        }
        line("all", data.rows());
        line("rows joined with another of their invoice and SKU", data.linesMerged());
        unreadable.stream()
                .limit(UNREADABLE_SHOWN)
                .forEach(row -> note(row.file() + " line " + row.line() + ": " + row.reason()));
        if (unreadable.size() > UNREADABLE_SHOWN) {
            note("and " + (unreadable.size() - UNREADABLE_SHOWN) + " more; --json names all");
        }
        line("SKUs", data.skus());
        line("of them with several prices: the shop's is the most frequent", data.skusOfSeveralPrices());
    }

    private void invoices(Report.Invoices invoices) {
        heading("Invoices");
        line("sales", invoices.sales());
        line("cancellations", invoices.cancellations());
        line("  asked for", invoices.cancellationsRequested());
        line("  refused: too late", invoices.cancellationsRefused());
        line("  of something bought earlier, or by a guest", invoices.cancellationsUnmatched());
        line("  of a sale that became no order", invoices.cancellationsWithoutOrder());
        line("without goods", invoices.withoutGoods());
    }

    private void orders(Report.OrderCounts orders, Report.Amounts money) {
        heading("Orders");
        line("accepted", orders.accepted());
        for (OrderStatus status : OrderStatus.values()) {
            int count = orders.byState().getOrDefault(status, 0);
            if (count > 0) {
                line("  " + status.label(), count);
            }
        }
        line("units sold", orders.unitsSold());
        value("ordered", Amount.text(money.ordered()));
        value("captured", Amount.text(money.captured()));
        value("refunded", Amount.text(money.refunded()));
    }

    private void times(Report.Times times) {
        heading("Time, at concurrency " + times.concurrency());
        value("trading / all", seconds(times.tradingSeconds()) + " / " + seconds(times.totalSeconds()));
        value("orders a second, accepted / final", times.acceptedPerSecond() + " / " + times.finalPerSecond());
        value("checkout p50 / p99 / max", millis(times.checkoutMillis()));
        value("click to final p50 / p99 / max", millis(times.clickToFinalMillis()));
        line("calls made again", times.repeatedCalls());
    }

    private void verdict(Report report) {
        heading(
                report.balanced()
                        ? "The books are balanced."
                        : "The books are NOT balanced; differences: "
                                + report.differences().size());
        report.differences().forEach(difference -> note(difference.toString()));
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String label, long count) {
        value(label, String.format(Locale.ROOT, "%,d", count));
    }

    private void value(String label, String value) {
        text.append(String.format(Locale.ROOT, "  %-66s %s%n", label, value));
    }

    private void note(String note) {
        text.append("    ").append(note).append('\n');
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String millis(Report.Percentiles times) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f ms", times.p50(), times.p99(), times.max());
    }
}
