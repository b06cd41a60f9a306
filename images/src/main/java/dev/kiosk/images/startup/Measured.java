package dev.kiosk.images.startup;

import java.util.ArrayList;
import java.util.List;

/** A way to start, and the starts so far. */
record Measured(Variant variant, List<Start> starts) {

    static Measured none(Variant variant) {
        return new Measured(variant, new ArrayList<>());
    }

    Start median() {
        return Start.median(starts);
    }
}
