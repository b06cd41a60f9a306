package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine, the inside of a process, the catalogue, memory, and how all of it grows. */
final class ShopSections {
    private static final double AIM_OF_MEMORY = 200;
    private static final List<String> PROCESSES =
            List.of("storefront-fn", "storefront-fn-events", "order-fn", "inventory-fn", "broker");

    private final Figures figures;

    ShopSections(Figures figures) {
        this.figures = figures;
    }

    Section machine() {
        Table table = new Table("what", "a second");
        table.row(List.of("8 kB written and forced to the disk", base("fsyncsPerSecond")));
        table.row(List.of("TPC-B-like transactions, 16 connections", base("transactionsPerSecond")));
        table.row(List.of("requests to a bare Reactor Netty, 64 connections", base("echoesPerSecond")));
        return new Section("machine", "The machine itself", """
                The same Postgres, the same disk and the same load generator, without Kiosk. The transactions are those of \
                `pgbench` (scale 10) over JDBC: the bundled programs of Postgres come without it.

                """ + table, Map.of());
    }

    Stream<Section> others() {
        return Stream.of(inside(), catalogue(), memory(), growth());
    }

    private Section inside() {
        Table table = new Table("benchmark", "a second", "± (99.9 %)", "÷ TPC-B tps");
        for (String name : figures.values("inside", "inside", "benchmark")) {
            Map<String, String> of = Map.of("benchmark", name);
            table.row(List.of(
                    name,
                    figures.text("inside", "inside", of, "perSecond"),
                    figures.text("inside", "inside", of, "error"),
                    name.startsWith("Reservation")
                            ? figures.times(
                                    "inside",
                                    figures.value("inside", "inside", of, "perSecond"),
                                    "transactionsPerSecond")
                            : "–"));
        }
        return new Section("inside", "Inside a process", """
                By JMH, without HTTP. `Reservations` are for one hot SKU, 64 at once, on a real Postgres: `plain` is the \
                yardstick, one transaction each; `grouped` is the way that inventory-fn goes. `Codec` reads and writes an event.

                """ + table, Map.of());
    }

    private Section catalogue() {
        FigureTable table = new FigureTable(figures, "catalogue", "what", "at once")
                .column("requests/s", "requestsPerSecond")
                .ratio("÷ echo/s", "requestsPerSecond", "echoesPerSecond")
                .column("p50 ms", "p50Millis")
                .column("p99 ms", "p99Millis")
                .column("CPU storefront-fn ms", "cpuMillis.storefront-fn")
                .column("CPU Postgres ms", "cpuMillis.postgres");
        figures.values("catalogue", "product-reads", "popular")
                .forEach(popular ->
                        table.row("product-reads", Map.of("popular", popular), popular + " products, read", "64"));
        figures.values("catalogue", "search", "users")
                .forEach(users -> table.row("search", Map.of("users", users), "search", users));
        String size = figures.values("catalogue", "search", "products").stream()
                .findFirst()
                .orElse("0");
        return new Section(
                "catalogue",
                "Products",
                "A catalogue of " + count(size) + " products, made up. Searches have one to four"
                        + " words; a fifth of them is mistyped. 500 different ones are asked in turn.\n\n" + table,
                Map.of());
    }

    private Section memory() {
        Table table = new Table("process", "at rest MiB", "under load MiB", "CPU at rest, ms a second");
        for (String process : PROCESSES) {
            table.row(List.of(
                    process,
                    figures.text("memory", "memory", Map.of("when", "rest"), "rssMib." + process),
                    figures.text("memory", "memory", Map.of("when", "load"), "rssMib." + process),
                    figures.text("memory", "memory", Map.of("when", "rest"), "cpuMillisPerSecond." + process)));
        }
        Chart chart = Chart.of(
                "Resident memory in MiB",
                PROCESSES,
                List.of("rest", "load"),
                (when, process) -> figures.value("memory", "memory", Map.of("when", when), "rssMib." + process),
                AIM_OF_MEMORY);
        return new Section(
                "memory",
                "Memory",
                "Resident, by `/proc`: after the start, and the most of it while 64 customers buy as fast as they can. CPU is what it costs that nobody is there.\n\n"
                        + table + "\n![memory](performance/memory.svg)\n",
                Map.of("memory.svg", chart.bars()));
    }

    private Section growth() {
        FigureTable orders = grown("orders", "orders in the tables", "orders/s", "ordersPerSecond", " an order");
        FigureTable skus = grown("skus", "SKUs wanted", "reservations/s", "eventsPerSecond", " each");
        return new Section(
                "growth",
                "As the shop grows",
                """
                Orders of the past are copies of a real one, row for row, in every table that an order is in. Then 16 customers buy.

                """
                        + orders
                        + "\n![orders a second as orders add up](performance/growth-orders.svg)\n\n"
                        + "Reservations over HTTP from 64 connections, each for one of so many SKUs.\n\n"
                        + skus + "\n![reservations a second by SKUs](performance/growth-skus.svg)\n",
                Map.of(
                        "growth-orders.svg",
                        line("Whole orders a second, by orders in the tables", "orders", "ordersPerSecond"),
                        "growth-skus.svg",
                        line("Reservations a second, by SKUs", "skus", "eventsPerSecond")));
    }

    private FigureTable grown(String of, String label, String speedTitle, String speed, String each) {
        FigureTable table = new FigureTable(figures, "growth", label)
                .column(speedTitle, speed)
                .column("p50 ms", "p50Millis")
                .column("p99 ms", "p99Millis")
                .column("CPU Postgres ms" + each, "cpuMillis.postgres");
        figures.values("growth", "growth-" + of, of)
                .forEach(count -> table.row("growth-" + of, Map.of(of, count), count(count)));
        return table;
    }

    private String line(String title, String of, String number) {
        List<String> values = figures.values("growth", "growth-" + of, of);
        List<Double> heights = values.stream()
                .map(value -> figures.value("growth", "growth-" + of, Map.of(of, value), number))
                .toList();
        return new Chart(
                        title,
                        values.stream().map(ShopSections::count).toList(),
                        List.of(new Chart.Series("measured", heights)),
                        0)
                .lines();
    }

    private String base(String number) {
        return figures.text("machine", "baseline", Map.of(), number);
    }

    private static String count(String number) {
        return Ticks.shortened(Double.parseDouble(number));
    }
}
