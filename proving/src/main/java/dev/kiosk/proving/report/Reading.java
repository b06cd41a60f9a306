package dev.kiosk.proving.report;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** Does the measurement; its result is the numbers. */
    @FunctionalInterface
    public interface Measurement {
        Map<String, Double> take() throws Exception;
    }

    /**
     * Measures, and notes how busy the machine was.
     *
     * @throws MeasurementFailedException if there is no result, saying of what
     */
    public static Reading take(String figure, Map<String, String> of, int run, Measurement measurement) {
        double before = load();
        try {
            Map<String, Double> numbers = measurement.take();
            return new Reading(figure, new TreeMap<>(of), run, new TreeMap<>(numbers), before, load());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailedException(figure + " " + of + " was interrupted", e);
        } catch (Exception e) {
            throw new MeasurementFailedException(figure + " " + of + ": " + e.getMessage(), e);
        }
    }

    /** One that was measured together with others, all of them during this one. */
    public Reading with(Map<String, String> conditions, Map<String, Double> measured) {
        return new Reading(figure, new TreeMap<>(conditions), run, new TreeMap<>(measured), loadBefore, loadAfter);
    }

    /** As a line of the terminal. */
    @Override
    public String toString() {
        return figure + " " + of + " run " + run
                + numbers.entrySet().stream()
                        .map(number -> String.format(Locale.ROOT, " %s=%.2f", number.getKey(), number.getValue()))
                        .collect(Collectors.joining())
                + String.format(Locale.ROOT, " (load %.1f to %.1f)", loadBefore, loadAfter);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
