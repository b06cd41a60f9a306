package dev.kiosk.proving.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events over HTTP: reservations, and what an event costs by what comes of it. */
final class EventSections {
    private static final double AIM = 6_000;
    private static final String SPEED = "eventsPerSecond";

    private final Figures figures;

    EventSections(Figures figures) {
        this.figures = figures;
    }

    Stream<Section> all() {
        return Stream.of(reservations(), handling());
    }

    private Section reservations() {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        kinds.put("one hot SKU", Map.of("mode", "binary", "skus", "1"));
        kinds.put("one hot SKU, structured", Map.of("mode", "structured", "skus", "1"));
        kinds.put("10,000 SKUs", Map.of("mode", "binary", "skus", "10000"));
        FigureTable table = costs(new FigureTable(figures, "reservations", "everybody wants")
                .column("reservations/s", SPEED)
                .ratio("÷ TPC-B tps", SPEED, "transactionsPerSecond")
                .ratio("÷ echo/s", SPEED, "echoesPerSecond"));
        kinds.forEach((name, of) -> table.row("reservations", of, name));
        return new Section(
                "reservations",
                "Reservations",
                """
                `order.placed` as CloudEvents over HTTP, straight to the one process of inventory-fn, from 256 connections: each \
                an order of its own, each answered with its own `inventory.reserved`. Afterwards the table of stock must have \
                held exactly as many units as were answered, or there is no figure.

                """ + table + "\n![reservations a second](performance/reservations.svg)\n",
                Map.of("reservations.svg", chart("Reservations a second over HTTP", "reservations", kinds, AIM)));
    }

    private Section handling() {
        Map<String, Map<String, String>> outcomes = new LinkedHashMap<>();
        figures.values("handling", "handling", "outcome")
                .forEach(outcome -> outcomes.put(outcome, Map.of("outcome", outcome)));
        FigureTable table = costs(new FigureTable(figures, "handling", "what comes of it").column("events/s", SPEED));
        outcomes.forEach((name, of) -> table.row("handling", of, name));
        return new Section(
                "handling",
                "What an event costs",
                """
                The same event from 64 connections: handled (reserved); delivered again, and answered with the stored reply; \
                refused by the business, for nothing is left; refused by its schema with 400, before any transaction.

                """ + table + "\n![events a second](performance/handling.svg)\n",
                Map.of("handling.svg", chart("Events a second, by what comes of them", "handling", outcomes, 0)));
    }

    private static FigureTable costs(FigureTable table) {
        return table.column("p50 ms", "p50Millis")
                .column("p99 ms", "p99Millis")
                .column("CPU inventory-fn ms", "cpuMillis.inventory-fn")
                .column("CPU Postgres ms", "cpuMillis.postgres")
                .column("commits each", "commits");
    }

    private String chart(String title, String part, Map<String, Map<String, String>> kinds, double aim) {
        return Chart.of(
                        title,
                        List.copyOf(kinds.keySet()),
                        List.of("inventory-fn"),
                        (name, kind) -> figures.value(part, part, kinds.getOrDefault(kind, Map.of()), SPEED),
                        aim)
                .bars();
    }
}
