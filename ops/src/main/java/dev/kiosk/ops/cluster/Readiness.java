package dev.kiosk.ops.cluster;

import io.fabric8.knative.pkg.apis.Condition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the condition {@code Ready} of a Knative object says.
 *
 * @param why what stands in the way; empty when ready
 */
public record Readiness(boolean ready, String why) {

    public static Readiness of(@Nullable List<Condition> conditions) {
        if (conditions == null) {
            return new Readiness(false, "it has no status yet");
        }
        return conditions.stream()
                .filter(condition -> "Ready".equals(condition.getType()))
                .findFirst()
                .map(Readiness::of)
                .orElseGet(() -> new Readiness(false, "it has no condition Ready yet"));
    }

    private static Readiness of(Condition condition) {
        boolean ready = "True".equals(condition.getStatus());
        return new Readiness(ready, ready ? "" : whyNot(condition));
    }

    private static String whyNot(Condition condition) {
        String why = Stream.of(condition.getReason(), condition.getMessage())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
        return why.isEmpty() ? "its condition Ready is " + condition.getStatus() : why;
    }
}
