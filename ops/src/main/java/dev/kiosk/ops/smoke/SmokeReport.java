package dev.kiosk.ops.smoke;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kiosk.ops.output.Json;
import dev.kiosk.ops.output.OutputFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of the order.
 *
 * @param orderId empty if none was accepted
 */
@JsonPropertyOrder({"ok", "url", "orderId", "steps"})
record SmokeReport(
        @JsonProperty String url,
        @JsonProperty String orderId,
        @JsonProperty List<Step> steps) {

    SmokeReport {
        steps = List.copyOf(steps);
    }

    @JsonProperty
    boolean ok() {
        return !steps.isEmpty() && steps.stream().allMatch(Step::ok);
    }

    String print(OutputFormat format) {
        return switch (format) {
            case JSON -> Json.write(this);
            case TEXT -> steps.stream().map(SmokeReport::line).collect(Collectors.joining(System.lineSeparator()));
        };
    }

    private static String line(Step step) {
        return "%-5s %s: %s (%d ms)".formatted(step.ok() ? "ok" : "fail", step.step(), step.detail(), step.millis());
    }
}
