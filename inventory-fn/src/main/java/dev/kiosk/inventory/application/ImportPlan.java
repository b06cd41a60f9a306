package dev.kiosk.inventory.application;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import would change.
 *
 * @param rows of the file: each would be one of the following, or is an error
 * @param created that stock would be kept of from then on
 * @param changes what would be created or changed, the first {@value #MOST_CHANGES}
 */
public record ImportPlan(
        long rows, long created, long changed, long unchanged, List<Change> changes, List<ImportError> errors) {

    static final ImportPlan EMPTY = new ImportPlan(0, 0, 0, 0, List.of(), List.of());

    private static final int MOST_CHANGES = 10_000;

    public ImportPlan {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    /**
     * What a row would do.
     *
     * @param was units on hand; null where no stock is kept of it yet
     */
    public record Change(int line, String sku, @Nullable Long was, long now) {

        boolean isNone() {
            return was != null && was == now;
        }
    }

    static ImportPlan of(int rows, List<Change> good, List<ImportError> errors) {
        List<Change> changes = good.stream().filter(change -> !change.isNone()).toList();
        long created = changes.stream().filter(change -> change.was() == null).count();
        return new ImportPlan(rows, created, changes.size() - created, good.size() - changes.size(), changes, errors);
    }

    ImportPlan plus(ImportPlan next) {
        return new ImportPlan(
                rows + next.rows,
                created + next.created,
                changed + next.changed,
                unchanged + next.unchanged,
                Stream.concat(changes.stream(), next.changes.stream())
                        .limit(MOST_CHANGES)
                        .toList(),
                Stream.concat(errors.stream(), next.errors.stream()).toList());
    }
}
