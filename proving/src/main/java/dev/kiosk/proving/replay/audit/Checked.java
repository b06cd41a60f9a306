package dev.kiosk.proving.replay.audit;

import java.util.List;
import java.util.function.Function;

/** A thing that was looked at, and what is wrong with it. */
record Checked<T>(T item, List<Difference> differences) {

    Checked {
        differences = List.copyOf(differences);
    }

    static <T> List<Checked<T>> all(List<T> items, Function<T, List<Difference>> check) {
        return items.stream()
                .map(item -> new Checked<>(item, check.apply(item)))
                .toList();
    }

    boolean differs() {
        return !differences.isEmpty();
    }
}
