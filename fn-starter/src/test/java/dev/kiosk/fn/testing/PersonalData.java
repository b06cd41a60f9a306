package dev.kiosk.fn.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A set of migrations' register of personal data, {@code db/personal-data/<set>.yml}: what of people its tables keep, and which
 * columns that could hold something hold nothing of people.
 */
public record PersonalData(List<Kept> kept, List<Column> nothing) {

    /** A column, by its table. */
    public record Column(String table, String name) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /**
     * Columns of a table that hold something of people.
     *
     * @param what it is
     * @param why it is kept
     * @param until how long
     * @param erased what an erasure makes of it
     */
    public record Kept(String table, List<String> columns, String what, String why, String until, String erased) {

        Stream<Column> each() {
            return columns.stream().map(column -> new Column(table, column));
        }
    }

    /** @param set the function's name, or {@code fn} for what every function has */
    @SuppressWarnings("unchecked") // a file of another shape fails its test
    public static PersonalData of(String set) {
        String resource = "/db/personal-data/" + set + ".yml";
        try (InputStream in = PersonalData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no register of personal data at " + resource);
            }
            Map<String, Object> file = new Yaml().load(in);
            List<Map<String, Object>> kept = (List<Map<String, Object>>) file.getOrDefault("kept", List.of());
            Map<String, List<String>> nothing =
                    (Map<String, List<String>>) file.getOrDefault("nothing of people", Map.of());
            return new PersonalData(kept.stream().map(PersonalData::kept).toList(), columns(nothing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every column that the register speaks of, as often as it does. */
    public List<Column> columns() {
        return Stream.concat(kept.stream().flatMap(Kept::each), nothing.stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Kept kept(Map<String, Object> entry) {
        return new Kept(
                text(entry, "table"),
                Objects.requireNonNull((List<String>) entry.get("columns"), "columns"),
                text(entry, "what"),
                text(entry, "why"),
                text(entry, "until"),
                text(entry, "erased"));
    }

    private static String text(Map<String, Object> entry, String key) {
        if (entry.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("an entry without " + key + ": " + entry);
    }

    private static List<Column> columns(Map<String, List<String>> tables) {
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(column -> new Column(table.getKey(), column)))
                .toList();
    }
}
