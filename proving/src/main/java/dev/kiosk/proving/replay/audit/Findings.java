package dev.kiosk.proving.replay.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Collects how one order's papers disagree. */
final class Findings {

    private final AcceptedOrder order;
    private final List<Difference> differences = new ArrayList<>();

    private Findings(AcceptedOrder order) {
        this.order = order;
    }

    static Findings about(AcceptedOrder order) {
        return new Findings(order);
    }

    Findings money(String what, long expected, long actual) {
        return same(what, Pence.text(expected), Pence.text(actual));
    }

    Findings same(String what, Object expected, Object actual) {
        return wrongIf(!Objects.equals(expected, actual), what + " should be " + expected + ", is " + actual);
    }

    Findings wrongIf(boolean wrong, String what) {
        if (wrong) {
            differences.add(Difference.of(order, what));
        }
        return this;
    }

    /** Compares lines in any order, and names those that differ. */
    Findings lines(String where, Collection<PricedLine> expected, Collection<PricedLine> actual) {
        without(expected, actual).forEach(line -> wrongIf(true, where + " lacks " + line));
        without(actual, expected).forEach(line -> wrongIf(true, where + " has " + line + ", which was not ordered"));
        return this;
    }

    List<Difference> list() {
        return List.copyOf(differences);
    }

    private static List<PricedLine> without(Collection<PricedLine> lines, Collection<PricedLine> others) {
        List<PricedLine> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }
}
