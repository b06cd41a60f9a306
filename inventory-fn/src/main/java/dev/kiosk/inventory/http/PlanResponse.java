package dev.kiosk.inventory.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.inventory.application.ImportError;
import dev.kiosk.inventory.application.ImportPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a file would change. */
record PlanResponse(
        long rows, long created, long changed, long unchanged, List<Change> changes, List<ImportError> errors) {

    PlanResponse {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    /** @param was absent where no stock is kept of it yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(int line, String sku, @Nullable Long was, long now) {

        static Change of(ImportPlan.Change change) {
            return new Change(change.line(), change.sku(), change.was(), change.now());
        }
    }

    static PlanResponse of(ImportPlan plan) {
        return new PlanResponse(
                plan.rows(),
                plan.created(),
                plan.changed(),
                plan.unchanged(),
                plan.changes().stream().map(Change::of).toList(),
                plan.errors());
    }
}
