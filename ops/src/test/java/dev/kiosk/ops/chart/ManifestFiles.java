package dev.kiosk.ops.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plain manifests of {@code knative/}, made of what the chart renders as it comes. The rest of that folder is written by
 * hand: the namespace, the page, and which folders are installed.
 */
public final class ManifestFiles {

    static final Path FOLDER = Path.of("../knative");

    private static final String MADE = "# Made of helm/kiosk by `make manifests`: change it there.\n";
    private static final Path KAFKA = Path.of("overlays/kafka");
    private static final Path BROKER = Path.of("broker");
    private static final Path WEBHOOKS = Path.of("overlays/webhooks");

    /** Whatever else is installed, there are connections enough: a manifest does not say how many. */
    private static final Map<String, Object> WITH_WEBHOOKS =
            Map.of("webhook.enabled", true, "postgres.maxConnections", 0);

    private static final List<Path> LISTED = Stream.of("broker", "migrations", "services", "triggers")
            .map(Path::of)
            .toList();

    private ManifestFiles() {}

    /** The text of each file, by its path in {@code knative/}. */
    static SortedMap<Path, String> of(Path chart) {
        SortedMap<Path, String> files = files(Chart.text(chart, Map.of()));
        SortedMap<Path, String> onKafka = files(Chart.text(chart, Map.of("broker.class", "Kafka")));
        Stream.of("broker.yaml", "broker-config.yaml")
                .forEach(file -> files.put(KAFKA.resolve(file), onKafka.get(BROKER.resolve(file))));
        LISTED.forEach(folder -> files.put(folder.resolve("kustomization.yaml"), listed(folder, files)));
        files.putAll(webhooks(chart));
        return files;
    }

    /** What there is more with webhooks, and each object that is another one then: it takes the place of the one as it comes. */
    private static SortedMap<Path, String> webhooks(Path chart) {
        Map<String, String> plain = PlainManifest.allIn(Chart.text(chart, Map.of())).stream()
                .collect(Collectors.toMap(PlainManifest::identity, PlainManifest::text));
        SortedMap<Path, String> files = new TreeMap<>();
        PlainManifest.allIn(Chart.text(chart, WITH_WEBHOOKS)).stream()
                .filter(manifest -> !manifest.text().equals(plain.get(manifest.identity())))
                .forEach(manifest -> {
                    boolean isNew = !plain.containsKey(manifest.identity());
                    Path file = WEBHOOKS.resolve(
                            (isNew ? "webhook-fn" : manifest.object().name()) + ".yaml");
                    add(manifest, file, files);
                });
        return files;
    }

    /** Writes them, and deletes those of functions that are gone. */
    public static void write(Path chart, Path knative) {
        SortedMap<Path, String> files = of(chart);
        made(knative).filter(file -> !files.containsKey(file)).forEach(file -> delete(knative.resolve(file)));
        files.forEach((file, text) -> write(knative.resolve(file), text));
    }

    /** What stands there. */
    static SortedMap<Path, String> in(Path knative) {
        return made(knative)
                .collect(Collectors.toMap(
                        file -> file, file -> Yaml.text(knative.resolve(file)), (one, other) -> one, TreeMap::new));
    }

    private static Stream<Path> made(Path knative) {
        try (Stream<Path> files = Files.walk(knative)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> Yaml.text(file).startsWith(MADE))
                    .map(knative::relativize)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<Path, String> files(String rendered) {
        SortedMap<Path, String> files = new TreeMap<>();
        PlainManifest.allIn(rendered).forEach(manifest -> add(manifest, manifest.file(), files));
        return files;
    }

    private static void add(PlainManifest manifest, Path file, SortedMap<Path, String> files) {
        files.merge(file, MADE + manifest.text(), (before, same) -> before + "---\n" + manifest.text());
    }

    private static String listed(Path folder, SortedMap<Path, String> files) {
        String resources = files.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> "  - " + file.getFileName() + "\n")
                .collect(Collectors.joining());
        return MADE + "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n" + resources;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
