package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Reading;
import java.util.List;

/** A part of the benchmarks, which can be measured by itself. */
public interface Part {

    /** By which it is asked for: {@code make bench ONLY=<name>}. */
    String name();

    /** @throws dev.kiosk.proving.report.MeasurementFailedException if anything did not complete */
    List<Reading> measure();
}
