package dev.kiosk.storefront.catalogue.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of ours: its columns in any order, each once.
 *
 * @param names of its columns
 */
record OwnLayout(List<String> names) implements Layout {

    static final OwnLayout USUAL = new OwnLayout(RowReader.COLUMNS);

    OwnLayout {
        names = List.copyOf(names);
    }

    /** Empty if a column is missing that is needed, there twice, or not known. */
    static Optional<OwnLayout> of(List<String> names) {
        Set<String> known = new HashSet<>(RowReader.COLUMNS);
        known.addAll(RowReader.MORE);
        Set<String> given = new HashSet<>(names);
        return given.size() == names.size() && given.containsAll(RowReader.COLUMNS) && known.containsAll(given)
                ? Optional.of(new OwnLayout(names))
                : Optional.empty();
    }

    @Override
    public int columns() {
        return names.size();
    }

    @Override
    public Optional<Map<String, String>> row(List<String> fields) {
        Map<String, String> row = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            row.put(names.get(place), fields.get(place));
        }
        return Optional.of(row);
    }
}
