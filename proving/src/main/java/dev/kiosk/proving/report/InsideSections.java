package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What JMH measured inside of a process. */
final class InsideSections {

    private static final String PART = "inside";
    private static final String FIGURE = "inside";

    private final Figures figures;

    InsideSections(Figures figures) {
        this.figures = figures;
    }

    Stream<Section> all() {
        Table table = new Table("benchmark", "a second", "± (99.9 %)", "÷ TPC-B tps");
        List<String> names = figures.part(PART)
                .map(results -> results.values(FIGURE, "benchmark"))
                .orElse(List.of());
        for (String name : names) {
            Map<String, String> of = Map.of("benchmark", name);
            table.row(List.of(
                    name,
                    figures.text(PART, FIGURE, of, "perSecond"),
                    figures.text(PART, FIGURE, of, "error"),
                    name.startsWith("Reservation")
                            ? figures.times(PART, figures.value(PART, FIGURE, of, "perSecond"), "transactionsPerSecond")
                            : "–"));
        }
        return Stream.of(new Section(PART, "Inside a process", """
                By JMH, without HTTP. `Reservations` are for one hot SKU, 64 at once, on a real Postgres: `plain` is the \
                yardstick, one transaction each; `grouped` is the way that inventory-fn goes. `Codec` reads and writes an event.

                """ + table, Map.of()));
    }
}
