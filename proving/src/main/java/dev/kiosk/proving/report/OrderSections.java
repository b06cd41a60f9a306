package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
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

    OrderSections(Figures figures) {
        this.figures = figures;
    }

    Stream<Section> all() {
        return Stream.of(speed(), cost());
    }

    private Section speed() {
        Table table = new Table(
                "baskets",
                "at once",
                "orders/s",
                "÷ TPC-B tps",
                "whole order p50 ms",
                "p99 ms",
                "checkout p50 ms",
                "p99 ms");
        for (String basket : baskets()) {
            for (String users : users(basket)) {
                Map<String, String> of = of(basket, users);
                double speed = figures.value(PART, FIGURE, of, "ordersPerSecond");
                table.row(List.of(
                        basket,
                        users,
                        Ticks.shortened(speed),
                        figures.times(PART, speed, "transactionsPerSecond"),
                        text(of, "p50Millis"),
                        text(of, "p99Millis"),
                        text(of, "checkoutP50Millis"),
                        text(of, "checkoutP99Millis")));
            }
        }
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
                        chart("Whole orders a second, by customers at once", "ordersPerSecond", AIM_OF_ORDERS),
                        "orders-time.svg",
                        chart("p99 of a whole order in ms, by customers at once", "p99Millis", 0)));
    }

    private Section cost() {
        Table table = new Table(
                "baskets",
                "at once",
                "functions and broker",
                "Postgres CPU",
                "statements under way",
                "commits",
                "load generator");
        for (String basket : baskets()) {
            for (String users : users(basket)) {
                Map<String, String> of = of(basket, users);
                table.row(List.of(
                        basket,
                        users,
                        text(of, "cpuMillis.outside-postgres"),
                        text(of, "cpuMillis.postgres"),
                        text(of, "databaseMillis"),
                        text(of, "commits"),
                        text(of, "cpuMillis.load-generator")));
            }
        }
        List<Series> series = PROCESSES.stream()
                .map(process -> new Series(
                        process,
                        users().stream()
                                .map(users ->
                                        figures.value(PART, FIGURE, of("single-line", users), "cpuMillis." + process))
                                .toList()))
                .toList();
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
                        new Chart(
                                        "CPU an order in ms, single line, by customers at once",
                                        users(),
                                        series,
                                        AIM_OF_CPU_MILLIS)
                                .bars()));
    }

    private String chart(String title, String number, double aim) {
        return new Chart(
                        title,
                        users(),
                        baskets().stream()
                                .map(basket -> new Series(
                                        basket,
                                        users().stream()
                                                .map(users -> figures.value(PART, FIGURE, of(basket, users), number))
                                                .toList()))
                                .toList(),
                        aim)
                .bars();
    }

    private List<String> baskets() {
        return figures.values(PART, FIGURE, "basket");
    }

    /** Where this basket was measured. */
    private List<String> users(String basket) {
        return users().stream()
                .filter(users -> figures.value(PART, FIGURE, of(basket, users), "ordersPerSecond") > 0)
                .toList();
    }

    private List<String> users() {
        return figures.values(PART, FIGURE, "users");
    }

    private String text(Map<String, String> of, String number) {
        return figures.text(PART, FIGURE, of, number);
    }

    private static Map<String, String> of(String basket, String users) {
        return Map.of("basket", basket, "users", users);
    }
}
