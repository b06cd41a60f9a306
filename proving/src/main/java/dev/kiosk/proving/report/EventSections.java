package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events over HTTP: reservations, and what an event costs by what comes of it. */
final class EventSections {

    private static final double AIM = 6_000;

    private final Figures figures;

    EventSections(Figures figures) {
        this.figures = figures;
    }

    Stream<Section> all() {
        return Stream.of(reservations(), handling());
    }

    private record Kind(String name, Map<String, String> of) {}

    private Section reservations() {
        List<Kind> kinds = List.of(
                new Kind("one hot SKU", Map.of("mode", "binary", "skus", "1")),
                new Kind("one hot SKU, structured", Map.of("mode", "structured", "skus", "1")),
                new Kind("10,000 SKUs", Map.of("mode", "binary", "skus", "10000")));
        Table table = new Table(
                "everybody wants",
                "reservations/s",
                "÷ TPC-B tps",
                "÷ echo/s",
                "p50 ms",
                "p99 ms",
                "CPU inventory-fn ms",
                "CPU Postgres ms",
                "commits each");
        for (Kind kind : kinds) {
            double speed = figures.value("reservations", "reservations", kind.of(), "eventsPerSecond");
            table.row(List.of(
                    kind.name(),
                    Ticks.shortened(speed),
                    figures.times("reservations", speed, "transactionsPerSecond"),
                    figures.times("reservations", speed, "echoesPerSecond"),
                    text("reservations", kind.of(), "p50Millis"),
                    text("reservations", kind.of(), "p99Millis"),
                    text("reservations", kind.of(), "cpuMillis.inventory-fn"),
                    text("reservations", kind.of(), "cpuMillis.postgres"),
                    text("reservations", kind.of(), "commits")));
        }
        List<Double> speeds = kinds.stream()
                .map(kind -> figures.value("reservations", "reservations", kind.of(), "eventsPerSecond"))
                .toList();
        return new Section(
                "reservations",
                "Reservations",
                """
                `order.placed` as CloudEvents over HTTP, straight to the one process of inventory-fn, from 256 connections: each \
                an order of its own, each answered with its own `inventory.reserved`. Afterwards the table of stock must have \
                held exactly as many units as were answered, or there is no figure.

                """ + table + "\n![reservations a second](performance/reservations.svg)\n",
                Map.of(
                        "reservations.svg",
                        new Chart(
                                        "Reservations a second over HTTP",
                                        kinds.stream().map(Kind::name).toList(),
                                        List.of(new Series("inventory-fn", speeds)),
                                        AIM)
                                .bars()));
    }

    private Section handling() {
        List<String> outcomes = figures.values("handling", "handling", "outcome");
        Table table = new Table(
                "what comes of it",
                "events/s",
                "p50 ms",
                "p99 ms",
                "CPU inventory-fn ms",
                "CPU Postgres ms",
                "commits each");
        for (String outcome : outcomes) {
            Map<String, String> of = Map.of("outcome", outcome);
            table.row(List.of(
                    outcome,
                    text("handling", of, "eventsPerSecond"),
                    text("handling", of, "p50Millis"),
                    text("handling", of, "p99Millis"),
                    text("handling", of, "cpuMillis.inventory-fn"),
                    text("handling", of, "cpuMillis.postgres"),
                    text("handling", of, "commits")));
        }
        return new Section(
                "handling",
                "What an event costs",
                """
                The same event from 64 connections: handled (reserved); delivered again, and answered with the stored reply; \
                refused by the business, for nothing is left; refused by its schema with 400, before any transaction.

                """ + table + "\n![events a second](performance/handling.svg)\n",
                Map.of(
                        "handling.svg",
                        new Chart(
                                        "Events a second, by what comes of them",
                                        outcomes,
                                        List.of(new Series(
                                                "inventory-fn",
                                                outcomes.stream()
                                                        .map(outcome -> figures.value(
                                                                "handling",
                                                                "handling",
                                                                Map.of("outcome", outcome),
                                                                "eventsPerSecond"))
                                                        .toList())),
                                        0)
                                .bars()));
    }

    private String text(String part, Map<String, String> of, String number) {
        return figures.text(part, part, of, number);
    }
}
