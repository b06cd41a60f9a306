package dev.kiosk.storefront.catalogue.domain;

import java.util.ArrayList;
import java.util.List;

/** What a file would do to the catalogue, while it is read. */
public final class ImportPlan {

    private static final int MAX_REPORTED = 10_000;

    private final List<PlannedChange> changes = new ArrayList<>();
    private long created;
    private long changed;
    private long unchanged;

    /** @param changes the first {@value #MAX_REPORTED} */
    public record Summary(long created, long changed, long unchanged, List<PlannedChange> changes) {

        public Summary {
            changes = List.copyOf(changes);
        }
    }

    public void add(PlannedChange change) {
        if (change.isNone()) {
            unchanged++;
            return;
        }
        if (change.created()) {
            created++;
        } else {
            changed++;
        }
        if (changes.size() < MAX_REPORTED) {
            changes.add(change);
        }
    }

    public Summary summary() {
        return new Summary(created, changed, unchanged, changes);
    }
}
