package dev.kiosk.ops.doctor;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kiosk.ops.output.Json;
import dev.kiosk.ops.output.OutputFormat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All findings. */
@JsonPropertyOrder({"status", "namespace", "findings"})
public record Report(
        @JsonProperty String namespace, @JsonProperty List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** The worst of them. */
    @JsonProperty
    public Status status() {
        return findings.stream()
                .map(Finding::status)
                .max(Comparator.naturalOrder())
                .orElse(Status.OK);
    }

    String print(OutputFormat format) {
        return switch (format) {
            case JSON -> Json.write(this);
            case TEXT -> findings.stream().map(Report::line).collect(Collectors.joining(System.lineSeparator()));
        };
    }

    private static String line(Finding finding) {
        String remedy = finding.remedy().isEmpty() ? "" : "  →  " + finding.remedy();
        return "%-5s %s: %s%s".formatted(finding.status().word(), finding.check(), finding.detail(), remedy);
    }
}
