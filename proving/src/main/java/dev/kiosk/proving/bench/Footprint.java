package dev.kiosk.proving.bench;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every part of the shop has used.
 *
 * @param parts by name: each Service, {@code broker}, {@code postgres}
 */
public record Footprint(SortedMap<String, Usage> parts) {

    public static final String POSTGRES = "postgres";

    private static final Usage NOTHING = new Usage(0, 0);

    public Footprint {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    public Footprint since(Footprint before) {
        SortedMap<String, Usage> used = new TreeMap<>();
        parts.forEach((part, usage) -> used.put(part, usage.since(before.of(part))));
        return new Footprint(used);
    }

    /** CPU of everything but Postgres: the functions and the broker. */
    public double cpuOutsidePostgres() {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(POSTGRES))
                .mapToDouble(part -> part.getValue().cpuSeconds())
                .sum();
    }

    /** Nothing if there is no such part. */
    public Usage of(String part) {
        return parts.getOrDefault(part, NOTHING);
    }
}
