package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** How far the work on a catalogue file is; at last what came of it. One of its members is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportStep(
        @Nullable At at,
        @Nullable ImportResponse imported,
        @Nullable PlanResponse planned,
        @Nullable ProblemDetail problem) {

    /** @param line the last that was worked on, of so many */
    record At(long line, long lines) {}

    static ImportStep at(long line, long lines) {
        return new ImportStep(new At(Math.min(line, lines), lines), null, null, null);
    }

    static ImportStep of(ImportResponse imported) {
        return new ImportStep(null, imported, null, null);
    }

    static ImportStep of(PlanResponse planned) {
        return new ImportStep(null, null, planned, null);
    }

    static ImportStep of(ProblemDetail problem) {
        return new ImportStep(null, null, null, problem);
    }
}
