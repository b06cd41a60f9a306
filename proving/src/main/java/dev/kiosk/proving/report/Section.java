package dev.kiosk.proving.report;

import java.util.Map;

/**
 * A part of the page.
 *
 * @param part whose numbers it shows; without them it is left out
 * @param charts by file name
 */
record Section(String part, String title, String text, Map<String, String> charts) {

    Section {
        charts = Map.copyOf(charts);
    }
}
