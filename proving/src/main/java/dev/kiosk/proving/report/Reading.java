package dev.kiosk.proving.report;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing, measured once.
 *
 * @param figure what it is, {@code whole-order}
 * @param of under which conditions, {@code users=16}
 * @param run the how manyth time
 * @param numbers by name, each with its unit in the name: {@code ordersPerSecond}, {@code p99Millis}
 * @param loadBefore the machine's load average of one minute before
 * @param loadAfter the same at the end
 */
public record Reading(
        String figure,
        SortedMap<String, String> of,
        int run,
        SortedMap<String, Double> numbers,
        double loadBefore,
        double loadAfter) {

    public Reading {
        of = Collections.unmodifiableSortedMap(new TreeMap<>(of));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /** @throws IllegalArgumentException if it has no such number */
    public double number(String name) {
        Double value = numbers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " in " + figure + " " + of);
        }
        return value;
    }

    /** Whether it was measured under these conditions, among others. */
    public boolean isOf(Map<String, String> conditions) {
        return of.entrySet().containsAll(conditions.entrySet());
    }
}
