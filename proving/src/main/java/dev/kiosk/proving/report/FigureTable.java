package dev.kiosk.proving.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table of figures: a row for each condition under which they were measured, a column for each number. */
final class FigureTable {
    private final Figures figures;
    private final String part;
    private final List<String> labels;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    FigureTable(Figures figures, String part, String... labels) {
        this.figures = figures;
        this.part = part;
        this.labels = List.of(labels);
    }

    /** @param baseline of the machine itself, of which the number is a multiple; empty for the number as it is */
    private record Column(String title, String number, String baseline) {}

    FigureTable column(String title, String number) {
        columns.add(new Column(title, number, ""));
        return this;
    }

    FigureTable ratio(String title, String number, String baseline) {
        columns.add(new Column(title, number, baseline));
        return this;
    }

    /** After all columns. */
    FigureTable row(String figure, Map<String, String> of, String... names) {
        rows.add(Stream.concat(Stream.of(names), columns.stream().map(column -> cell(column, figure, of)))
                .toList());
        return this;
    }

    private String cell(Column column, String figure, Map<String, String> of) {
        return column.baseline().isEmpty()
                ? figures.text(part, figure, of, column.number())
                : figures.times(part, figures.value(part, figure, of, column.number()), column.baseline());
    }

    @Override
    public String toString() {
        Table table = new Table(Stream.concat(labels.stream(), columns.stream().map(Column::title))
                .toArray(String[]::new));
        rows.forEach(table::row);
        return table.toString();
    }
}
