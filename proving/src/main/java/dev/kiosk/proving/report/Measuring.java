package dev.kiosk.proving.report;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a reading, and notes how busy the machine was. */
public final class Measuring {

    private final String figure;
    private final SortedMap<String, String> of;

    private Measuring(String figure, Map<String, String> of) {
        this.figure = figure;
        this.of = new TreeMap<>(of);
    }

    /** Does the measurement; its result is the numbers. */
    @FunctionalInterface
    public interface Measurement {

        Map<String, Double> take() throws Exception;
    }

    public static Measuring of(String figure, Map<String, String> conditions) {
        return new Measuring(figure, conditions);
    }

    /** @throws MeasurementFailedException if there is no result, saying of what */
    public Reading run(int number, Measurement measurement) {
        double before = load();
        try {
            Map<String, Double> numbers = measurement.take();
            return new Reading(figure, of, number, new TreeMap<>(numbers), before, load());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailedException(figure + " " + of + " was interrupted", e);
        } catch (Exception e) {
            throw new MeasurementFailedException(figure + " " + of + ": " + e.getMessage(), e);
        }
    }

    /** One that was measured together with others, all of them during the same reading. */
    public Reading during(Reading all, Map<String, Double> numbers) {
        return new Reading(figure, of, all.run(), new TreeMap<>(numbers), all.loadBefore(), all.loadAfter());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
