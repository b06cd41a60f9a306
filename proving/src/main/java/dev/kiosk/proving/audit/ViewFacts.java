package dev.kiosk.proving.audit;

import java.util.List;
import java.util.Map;

/**
 * An order as the storefront has it.
 *
 * @param lines units by SKU
 * @param told the events in its customer's timeline
 * @param cancelAsked whether the customer's wish to cancel was written down
 */
record ViewFacts(long total, Map<String, Integer> lines, List<String> told, boolean cancelAsked) {

    ViewFacts {
        lines = Map.copyOf(lines);
        told = List.copyOf(told);
    }
}
