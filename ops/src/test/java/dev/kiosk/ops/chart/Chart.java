package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The chart, linted and rendered by Helm itself. Helm's Java binding renders no hooks, so what is rendered is a copy in which
 * they are objects like others: {@link #HOOK} says when they would run.
 */
final class Chart {

    static final String HOOK = "kiosk.dev/hook";

    static final String TRYING = "trying";

    static final Path FOLDER = Path.of("../helm/kiosk");
    static final Path DEFAULTS = FOLDER.resolve("ci/defaults.yaml");
    private static final Path WITHOUT_HOOKS = withoutHooks(FOLDER);

    private Chart() {}

    /** Every file of values that the chart is tried with. */
    static Stream<Path> valueFiles() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<KubeObject> render(Path values) {
        return objects(command().withValuesFile(values));
    }

    /** With values by their path, as {@code --set} takes them; an installation that is only tried, unless they say other. */
    static List<KubeObject> render(Map<String, Object> values) {
        TemplateCommand command = command().set(TRYING, true);
        values.forEach(command::set);
        return objects(command);
    }

    static KubeObject rendered(Map<String, Object> values, String kind, String name) {
        return find(render(values), kind, name);
    }

    static KubeObject find(List<KubeObject> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " among " + objects));
    }

    /** What Helm renders of a chart in another folder. */
    static String text(Path chart, Map<String, Object> values) {
        SecretsServer.start();
        TemplateCommand command = command(withoutHooks(chart)).set(TRYING, true);
        values.forEach(command::set);
        return command.call();
    }

    private static TemplateCommand command() {
        return command(WITHOUT_HOOKS);
    }

    private static TemplateCommand command(Path chart) {
        return new Helm(chart)
                .template()
                .withName("shop")
                .withNamespace("kiosk")
                .withKubeVersion("1.34.0");
    }

    private static List<KubeObject> objects(TemplateCommand command) {
        SecretsServer.start();
        return Yaml.documents(command.call()).stream().map(KubeObject::new).toList();
    }

    /** Lints a copy of the chart whose defaults are these values: the command takes none. */
    static LintResult lint(Path values, Path scratch) {
        copy(FOLDER, scratch, UnaryOperator.identity());
        JsonNode all = merged(Yaml.read(FOLDER.resolve("values.yaml")), Yaml.read(values));
        try {
            Files.writeString(scratch.resolve("values.yaml"), Yaml.write(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Helm(scratch).lint().strict().call();
    }

    private static JsonNode merged(JsonNode below, JsonNode above) {
        if (!below.isObject() || !above.isObject()) {
            return above;
        }
        ObjectNode merged = below.deepCopy();
        above.properties().forEach(entry -> {
            JsonNode earlier = merged.get(entry.getKey());
            merged.set(entry.getKey(), earlier == null ? entry.getValue() : merged(earlier, entry.getValue()));
        });
        return merged;
    }

    private static Path withoutHooks(Path chart) {
        try {
            Path copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chart")
                    .toAbsolutePath();
            copy(chart, copy, text -> text.replace("helm.sh/hook:", HOOK + ":"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path chart, Path target, UnaryOperator<String> change) {
        try (Stream<Path> files = Files.walk(chart)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(chart.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, change.apply(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
