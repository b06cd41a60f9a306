package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Whole orders: how fast, and what each costs. */
final class OrderSections {
    private static final String PART = "orders";
    private static final String FIGURE = "whole-order";
    private static final double AIM_OF_CPU_MILLIS = 4;
    private static final double AIM_OF_ORDERS = 250;
    private static final List<String> PROCESSES = List.of(
            "storefront-fn",
            "storefront-fn-events",
            "order-fn",
            "inventory-fn",
            "broker",
            "postgres",
            "load-generator");

    private final Figures figures;
    private final List<String> baskets;
    private final List<String> users;

    OrderSections(Figures figures) {
        this.figures = figures;
        this.baskets = figures.values(PART, FIGURE, "basket");
        this.users = figures.values(PART, FIGURE, "users");
    }

    Stream<Section> all() {
        return Stream.of(speed(), cost());
    }

    private Section speed() {
        FigureTable table = rows(table().column("orders/s", "ordersPerSecond")
                .ratio("÷ TPC-B tps", "ordersPerSecond", "transactionsPerSecond")
                .column("whole order p50 ms", "p50Millis")
                .column("p99 ms", "p99Millis")
                .column("checkout p50 ms", "checkoutP50Millis")
                .column("p99 ms", "checkoutP99Millis"));
        return new Section(
                PART,
                "Whole orders",
                """
                A cart, its lines, the checkout, and looking until the order is seen to be confirmed: every step over the public \
                interface, so many customers at once, each with one order after the other. "Checkout" is the answer to the \
                click; "whole order" is from the first request of the cart to the customer's sight of `confirmed`.

                """
                        + table
                        + "\n![orders a second](performance/orders.svg)\n\n![how long](performance/orders-time.svg)\n",
                Map.of(
                        "orders.svg",
                        chart(
                                "Whole orders a second, by customers at once",
                                baskets,
                                (basket, count) -> value(basket, count, "ordersPerSecond"),
                                AIM_OF_ORDERS),
                        "orders-time.svg",
                        chart(
                                "p99 of a whole order in ms, by customers at once",
                                baskets,
                                (basket, count) -> value(basket, count, "p99Millis"),
                                0)));
    }

    private Section cost() {
        FigureTable table = rows(table().column("functions and broker", "cpuMillis.outside-postgres")
                .column("Postgres CPU", "cpuMillis.postgres")
                .column("statements under way", "databaseMillis")
                .column("commits", "commits")
                .column("load generator", "cpuMillis.load-generator"));
        return new Section(
                PART,
                "What an order costs",
                """
                Milliseconds an order, of CPU (user and kernel, from `/proc`) unless the column says otherwise. "Statements under \
                way" is `pg_stat_database.active_time`, waits for locks and for the disk included: the bundled Postgres has no \
                `pg_stat_statements`. The broker is the local one, which no cluster runs; the aim of at most 4 ms outside \
                Postgres and the load generator counts it all the same.

                """ + table + "\n![CPU of an order](performance/order-cpu.svg)\n",
                Map.of(
                        "order-cpu.svg",
                        chart(
                                "CPU an order in ms, single line, by customers at once",
                                PROCESSES,
                                (process, count) -> value("single-line", count, "cpuMillis." + process),
                                AIM_OF_CPU_MILLIS)));
    }

    private FigureTable table() {
        return new FigureTable(figures, PART, "baskets", "at once");
    }

    /** A row for each number of customers with whom these baskets were measured. */
    private FigureTable rows(FigureTable table) {
        baskets.forEach(basket -> users.stream()
                .filter(count -> value(basket, count, "ordersPerSecond") > 0)
                .forEach(count -> table.row(FIGURE, of(basket, count), basket, count)));
        return table;
    }

    private String chart(String title, List<String> names, BiFunction<String, String, Double> value, double aim) {
        return Chart.of(title, users, names, value, aim).bars();
    }

    private double value(String basket, String count, String number) {
        return figures.value(PART, FIGURE, of(basket, count), number);
    }

    private static Map<String, String> of(String basket, String count) {
        return Map.of("basket", basket, "users", count);
    }
}
