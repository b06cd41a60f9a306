package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Reading;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of the benchmarks, which can be measured by itself.
 *
 * @param name by which it is asked for: {@code make bench ONLY=<name>}
 * @param measure fails with a MeasurementFailedException if anything did not complete
 */
record Part(String name, Supplier<List<Reading>> measure) {}
