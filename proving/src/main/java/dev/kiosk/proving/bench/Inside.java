package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What JMH measures inside of a process, which is one of its own. */
final class Inside implements Part {

    static final String FIGURE = "inside";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String PACKAGE = "dev.kiosk.proving.bench.inside.";

    private final Path root;
    private final Path work;
    private final Pace pace;

    Inside(Path root, Path work, Pace pace) {
        this.root = root.toAbsolutePath();
        this.work = work.toAbsolutePath();
        this.pace = pace;
    }

    @Override
    public String name() {
        return "inside";
    }

    @Override
    public List<Reading> measure() {
        SortedMap<String, Map<String, Double>> scores = new TreeMap<>();
        Reading all = Measuring.of(FIGURE, Map.of()).run(1, () -> {
            scores.putAll(run());
            return Map.of();
        });
        List<Reading> readings = new ArrayList<>();
        scores.forEach((name, numbers) ->
                readings.add(Measuring.of(FIGURE, Map.of("benchmark", name)).during(all, numbers)));
        return readings;
    }

    private Map<String, Map<String, Double>> run() throws IOException, InterruptedException {
        Path found = work.resolve("inside.json");
        Path log = work.resolve("inside.log");
        Process process = new ProcessBuilder(command(found))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread killer = new Thread(() -> end(process), "end the benchmarks");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new MeasurementFailedException("the benchmarks did not end well, see " + log);
            }
        } finally {
            end(process);
            Runtime.getRuntime().removeShutdownHook(killer);
        }
        return scores(Files.readString(found));
    }

    /** JMH works in a child of its own. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> command(Path found) {
        String seconds = pace.quick() ? "500ms" : "2";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dinside.root=" + root,
                "-Dinside.work=" + work,
                "@" + root.resolve("proving/bench-inside/target/inside.args"),
                "-f",
                "1",
                "-wi",
                pace.quick() ? "1" : "4",
                "-w",
                seconds,
                "-i",
                pace.quick() ? "1" : "4",
                "-r",
                seconds,
                "-foe",
                "true",
                "-rf",
                "json",
                "-rff",
                found.toString());
    }

    private static Map<String, Map<String, Double>> scores(String json) {
        Map<String, Map<String, Double>> scores = new HashMap<>();
        for (JsonNode one : JsonMapper.shared().readTree(json)) {
            JsonNode metric = one.path("primaryMetric");
            Map<String, Double> numbers = new HashMap<>();
            numbers.put("perSecond", metric.path("score").asDouble());
            JsonNode error = metric.path("scoreError");
            if (error.isNumber()) {
                numbers.put("error", error.asDouble());
            }
            scores.put(one.path("benchmark").asString().replace(PACKAGE, ""), numbers);
        }
        if (scores.isEmpty()) {
            throw new MeasurementFailedException("JMH has measured nothing");
        }
        return scores;
    }
}
