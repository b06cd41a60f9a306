package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.catalogue.application.DryRun.Planned;
import dev.kiosk.storefront.catalogue.domain.BrokenRow;
import dev.kiosk.storefront.catalogue.domain.PlannedChange;
import java.util.List;

/**
 * What a catalogue file would change, in rows.
 *
 * @param changes those that would be created or changed, the first 10,000
 */
record PlanResponse(
        long rows, long created, long changed, long unchanged, List<Change> changes, List<BrokenRow> errors) {

    record Change(long line, String sku, boolean created, List<Field> fields) {

        static Change of(PlannedChange change) {
            return new Change(
                    change.line(),
                    change.sku(),
                    change.created(),
                    change.fields().stream()
                            .map(field -> new Field(field.name(), field.was(), field.now()))
                            .toList());
        }
    }

    record Field(String field, String was, String now) {}

    static PlanResponse of(Planned planned) {
        return new PlanResponse(
                planned.report().rows(),
                planned.plan().created(),
                planned.plan().changed(),
                planned.plan().unchanged(),
                planned.plan().changes().stream().map(Change::of).toList(),
                planned.report().errors());
    }
}
