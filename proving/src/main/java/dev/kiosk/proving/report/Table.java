package dev.kiosk.proving.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String... titles) {
        row(List.of(titles));
        row(Collections.nCopies(titles.length, "---"));
    }

    void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
