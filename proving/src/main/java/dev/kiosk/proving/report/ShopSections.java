package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine, the catalogue, memory, and how all of it grows. */
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
        return Stream.of(catalogue(), memory(), growth());
    }

    private Section catalogue() {
        Table table = new Table(
                "what",
                "at once",
                "requests/s",
                "÷ echo/s",
                "p50 ms",
                "p99 ms",
                "CPU storefront-fn ms",
                "CPU Postgres ms");
        for (String popular : figures.values("catalogue", "product-reads", "popular")) {
            row(table, popular + " products, read", "64", "product-reads", Map.of("popular", popular));
        }
        for (String users : figures.values("catalogue", "search", "users")) {
            row(table, "search", users, "search", Map.of("users", users));
        }
        String size = figures.values("catalogue", "search", "products").stream()
                .findFirst()
                .orElse("0");
        return new Section(
                "catalogue",
                "Products",
                "A catalogue of " + Ticks.shortened(Double.parseDouble(size))
                        + " products, made up. Searches have one to four"
                        + " words; a fifth of them is mistyped. 500 different ones are asked in turn.\n\n" + table,
                Map.of());
    }

    private void row(Table table, String what, String users, String figure, Map<String, String> of) {
        double speed = figures.value("catalogue", figure, of, "requestsPerSecond");
        table.row(List.of(
                what,
                users,
                Ticks.shortened(speed),
                figures.times("catalogue", speed, "echoesPerSecond"),
                figures.text("catalogue", figure, of, "p50Millis"),
                figures.text("catalogue", figure, of, "p99Millis"),
                figures.text("catalogue", figure, of, "cpuMillis.storefront-fn"),
                figures.text("catalogue", figure, of, "cpuMillis.postgres")));
    }

    private Section memory() {
        Table table = new Table("process", "at rest MiB", "under load MiB", "CPU at rest, ms a second");
        for (String process : PROCESSES) {
            table.row(List.of(
                    process,
                    memory(process, "rest"),
                    memory(process, "load"),
                    figures.text("memory", "memory", Map.of("when", "rest"), "cpuMillisPerSecond." + process)));
        }
        List<Series> series = Stream.of("rest", "load")
                .map(when -> new Series(
                        when,
                        PROCESSES.stream()
                                .map(process ->
                                        figures.value("memory", "memory", Map.of("when", when), "rssMib." + process))
                                .toList()))
                .toList();
        return new Section(
                "memory",
                "Memory",
                "Resident, by `/proc`: after the start, and the most of it while 64 customers buy as fast as they can. CPU is what it costs that nobody is there.\n\n"
                        + table + "\n![memory](performance/memory.svg)\n",
                Map.of("memory.svg", new Chart("Resident memory in MiB", PROCESSES, series, AIM_OF_MEMORY).bars()));
    }

    private String memory(String process, String when) {
        return figures.text("memory", "memory", Map.of("when", when), "rssMib." + process);
    }

    private Section growth() {
        List<String> orders = figures.values("growth", "growth-orders", "orders");
        List<String> skus = figures.values("growth", "growth-skus", "skus");
        Table ordersTable =
                new Table("orders in the tables", "orders/s", "p50 ms", "p99 ms", "CPU Postgres ms an order");
        orders.forEach(count -> ordersTable.row(List.of(
                Ticks.shortened(Double.parseDouble(count)),
                growth("growth-orders", "orders", count, "ordersPerSecond"),
                growth("growth-orders", "orders", count, "p50Millis"),
                growth("growth-orders", "orders", count, "p99Millis"),
                growth("growth-orders", "orders", count, "cpuMillis.postgres"))));
        Table skusTable = new Table("SKUs wanted", "reservations/s", "p50 ms", "p99 ms", "CPU Postgres ms each");
        skus.forEach(count -> skusTable.row(List.of(
                Ticks.shortened(Double.parseDouble(count)),
                growth("growth-skus", "skus", count, "eventsPerSecond"),
                growth("growth-skus", "skus", count, "p50Millis"),
                growth("growth-skus", "skus", count, "p99Millis"),
                growth("growth-skus", "skus", count, "cpuMillis.postgres"))));
        return new Section(
                "growth",
                "As the shop grows",
                """
                Orders of the past are copies of a real one, row for row, in every table that an order is in. Then 16 customers buy.

                """
                        + ordersTable
                        + "\n![orders a second as orders add up](performance/growth-orders.svg)\n\n"
                        + "Reservations over HTTP from 64 connections, each for one of so many SKUs.\n\n"
                        + skusTable + "\n![reservations a second by SKUs](performance/growth-skus.svg)\n",
                Map.of(
                        "growth-orders.svg",
                        line(
                                "Whole orders a second, by orders in the tables",
                                "growth-orders",
                                "orders",
                                orders,
                                "ordersPerSecond"),
                        "growth-skus.svg",
                        line("Reservations a second, by SKUs", "growth-skus", "skus", skus, "eventsPerSecond")));
    }

    private String line(String title, String figure, String condition, List<String> values, String number) {
        List<Double> heights = values.stream()
                .map(value -> figures.value("growth", figure, Map.of(condition, value), number))
                .toList();
        List<String> places = values.stream()
                .map(value -> Ticks.shortened(Double.parseDouble(value)))
                .toList();
        return new Chart(title, places, List.of(new Series("measured", heights)), 0).lines();
    }

    private String growth(String figure, String condition, String value, String number) {
        return figures.text("growth", figure, Map.of(condition, value), number);
    }

    private String base(String number) {
        return figures.text("machine", "baseline", Map.of(), number);
    }
}
