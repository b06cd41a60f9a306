package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the chart's README of Chart.yaml, the page's frame and the comments in values.yaml. */
final class ChartReadme {

    static final Path FILE = Chart.FOLDER.resolve("README.md");
    private static final Path FRAME = Path.of("src/test/resources/chart-readme.md");

    private ChartReadme() {}

    static String text() {
        JsonNode chart = Yaml.read(Chart.FOLDER.resolve("Chart.yaml"));
        return Yaml.text(FRAME)
                .replace("{{description}}", chart.path("description").asText())
                .replace("{{version}}", chart.path("version").asText())
                .replace("{{kubeVersion}}", chart.path("kubeVersion").asText())
                .replace("{{values}}", sections());
    }

    static void write() {
        try {
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sections() {
        return ChartValues.read().stream()
                .map(value -> value.path().split("\\.", 2)[0])
                .distinct()
                .map(ChartReadme::section)
                .collect(Collectors.joining("\n"));
    }

    private static String section(String top) {
        List<ChartValues.Value> values = ChartValues.read().stream()
                .filter(value -> value.path().equals(top) || value.path().startsWith(top + "."))
                .toList();
        return "### " + top + "\n\n" + explanations(top) + "| value | default | what |\n|---|---|---|\n"
                + values.stream().map(ChartReadme::row).collect(Collectors.joining());
    }

    private static String explanations(String top) {
        return ChartValues.sections().stream()
                .filter(section -> section.path().equals(top) || section.path().startsWith(top + "."))
                .filter(section -> !section.comment().isEmpty())
                .map(section -> section.path().equals(top)
                        ? section.comment() + "\n\n"
                        : "`" + section.path() + "`: " + section.comment() + "\n\n")
                .collect(Collectors.joining());
    }

    private static String row(ChartValues.Value value) {
        return "| `%s` | %s | %s |\n"
                .formatted(value.path(), shown(value.value()), value.comment().replace("|", "\\|"));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 90 ? "see values.yaml" : "`" + text + "`";
    }
}
