package dev.kiosk.proving.report;

import java.util.List;

/**
 * Numbers that are drawn in one colour.
 *
 * @param values one for each place on the horizontal axis
 */
record Series(String name, List<Double> values) {

    Series {
        values = List.copyOf(values);
    }
}
