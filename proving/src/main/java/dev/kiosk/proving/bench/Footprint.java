package dev.kiosk.proving.bench;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every part of the shop has used.
 *
 * @param parts by name: each Service, {@code broker}, {@code postgres}
 */
record Footprint(SortedMap<String, Usage> parts) {
    static final String POSTGRES = "postgres";

    /**
     * What a process has used so far.
     *
     * @param cpuSeconds in user and in kernel mode
     * @param rssMib resident memory now
     */
    record Usage(double cpuSeconds, double rssMib) {
        Usage plus(Usage other) {
            return new Usage(cpuSeconds + other.cpuSeconds, rssMib + other.rssMib);
        }

        Usage since(Usage before) {
            return new Usage(cpuSeconds - before.cpuSeconds, rssMib);
        }
    }

    Footprint since(Footprint before) {
        SortedMap<String, Usage> used = new TreeMap<>();
        parts.forEach((part, usage) -> used.put(part, usage.since(before.of(part))));
        return new Footprint(used);
    }

    /** CPU of everything but Postgres: the functions and the broker. */
    double cpuOutsidePostgres() {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(POSTGRES))
                .mapToDouble(part -> part.getValue().cpuSeconds())
                .sum();
    }

    /** Nothing if there is no such part. */
    Usage of(String part) {
        return parts.getOrDefault(part, new Usage(0, 0));
    }
}
