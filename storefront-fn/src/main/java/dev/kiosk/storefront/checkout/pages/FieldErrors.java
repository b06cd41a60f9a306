package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.Violations.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields a refusal is about. */
final class FieldErrors {

    private FieldErrors() {}

    /** None if it is about something else. */
    static Set<Field> fields(Problem problem) {
        return problem.members().get("errors") instanceof List<?> errors
                ? errors.stream()
                        .flatMap(FieldErrors::violation)
                        .map(violation -> Field.at(violation.field()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<Violation> violation(Object error) {
        return error instanceof Violation violation ? Stream.of(violation) : Stream.empty();
    }
}
