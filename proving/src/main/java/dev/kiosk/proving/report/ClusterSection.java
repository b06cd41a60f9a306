package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;

/** The shop on a cluster, beside what was aimed at. */
final class ClusterSection {

    private static final String PART = "cluster";
    private static final double BARE_TIMES = 1.5;
    private static final double HOURS_BETWEEN_SWEEPS = 2;
    private static final Map<String, String> NONE = Map.of();
    private static final List<String> INNER = List.of("order-fn", "inventory-fn", "storefront-fn-events");

    private final Figures figures;

    ClusterSection(Figures figures) {
        this.figures = figures;
    }

    Section section() {
        return new Section(PART, "On a cluster", """
                Kubernetes, Knative, its in-memory channel, Postgres, the shop and its customers, all on the one machine; the chart \
                with [ci/small-node.yaml](../helm/kiosk/ci/small-node.yaml), pods that leave soon, and no sweep by the clock. The \
                bare function is a few lines of Go on the same cluster, asked just before. Orders a second are those that are final \
                in order-fn, from the first request of a cart to the last of them.

                """ + aims() + "\n" + load(), Map.of());
    }

    private Table aims() {
        Table table = new Table("what", "measured", "aim");
        double bare = figures.value(PART, "bare", NONE, "firstByteSeconds");
        row(table, "first answer of a bare function from zero, s", text("bare", "firstByteSeconds"), "–");
        row(
                table,
                "first page of the shop from zero, s",
                text("all-asleep", "firstByteSeconds"),
                "1.5 × the bare function: " + Ticks.shortened(BARE_TIMES * bare));
        row(table, "only the shop awake: cart to confirmed, s", text("shop-awake", "confirmedSeconds"), "5");
        row(table, "everything asleep: first click to confirmed, s", text("all-asleep", "confirmedSeconds"), "9");
        row(table, "CPU of order-fn's pod, from zero to zero, s", text("start-cpu", "cpuSeconds.order-fn"), "2.4");
        row(
                table,
                "CPU of storefront-fn's pod, from zero to zero, s",
                text("start-cpu", "cpuSeconds.storefront-fn"),
                "3.5");
        row(table, "started, until Kubernetes says `Ready` of the last pod, s", text("ready", "latestSeconds"), "1");
        row(table, "requests of the broker's filter an order", order("8", "filterRequests"), "25");
        row(table, "CPU of Eventing an order at 8 customers, ms", order("8", "eventingCpuMillis"), "80");
        row(table, "orders/s, 8 customers", order("8", "ordersPerSecond"), "12");
        row(table, "orders/s, 32 customers", order("32", "ordersPerSecond"), "30");
        row(table, "CPU of a shop with nobody there, s an hour (its sweeps, every two hours)", idle(), "10");
        row(table, "of 100 orders at 4 at once, those final after 4 minutes", order("4", "finalOfHundred"), "100");
        return table;
    }

    private FigureTable load() {
        FigureTable table = new FigureTable(figures, PART, "customers")
                .column("accepted/s", "acceptedPerSecond")
                .column("final/s", "ordersPerSecond")
                .column("CPU of Eventing, ms an order", "eventingCpuMillis")
                .column("CPU of functions and Postgres, ms an order", "functionsCpuMillis");
        figures.values(PART, "orders", "customers")
                .forEach(customers -> table.row("orders", Map.of("customers", customers), customers));
        return table;
    }

    private String idle() {
        double round = INNER.stream()
                .mapToDouble(service -> figures.value(PART, "sweeps", NONE, "cpuSeconds." + service))
                .sum();
        return Ticks.shortened(round / HOURS_BETWEEN_SWEEPS);
    }

    private String text(String figure, String number) {
        return figures.text(PART, figure, NONE, number);
    }

    private String order(String customers, String number) {
        return figures.text(PART, "orders", Map.of("customers", customers), number);
    }

    private static void row(Table table, String... cells) {
        table.row(List.of(cells));
    }
}
