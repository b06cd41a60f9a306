package dev.kiosk.bench.shop;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every part of the shop has used.
 *
 * @param parts by name: each Service, {@code broker}, {@code postgres}
 */
public record Footprint(SortedMap<String, Usage> parts) {

    public static final String POSTGRES = "postgres";

    public Footprint {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    public Footprint since(Footprint before) {
        SortedMap<String, Usage> used = new TreeMap<>();
        parts.forEach((part, usage) -> used.put(part, usage.since(of(before, part))));
        return new Footprint(used);
    }

    /** CPU of everything but Postgres: the functions and the broker. */
    public double cpuOutsidePostgres() {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(POSTGRES))
                .mapToDouble(part -> part.getValue().cpuSeconds())
                .sum();
    }

    private static Usage of(Footprint footprint, String part) {
        Map<String, Usage> parts = footprint.parts();
        return parts.getOrDefault(part, new Usage(0, 0));
    }
}
