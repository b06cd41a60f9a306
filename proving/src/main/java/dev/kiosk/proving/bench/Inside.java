package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.report.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measures inside of a process, which is one of its own. */
final class Inside {
    private static final String PACKAGE = "dev.kiosk.proving.bench.inside.";

    private final Path root;
    private final Path work;
    private final Pace pace;

    Inside(Path root, Path work, Pace pace) {
        this.root = root.toAbsolutePath();
        this.work = work.toAbsolutePath();
        this.pace = pace;
    }

    List<Reading> measure() {
        Collection<RunResult> results = new ArrayList<>();
        Reading all = Reading.take("inside", Map.of(), 1, () -> {
            results.addAll(new Runner(options()).run());
            return Map.of();
        });
        if (results.isEmpty()) {
            throw new MeasurementFailedException("JMH has measured nothing");
        }
        return results.stream()
                .map(result -> all.with(
                        Map.of("benchmark", result.getParams().getBenchmark().replace(PACKAGE, "")),
                        numbers(result.getPrimaryResult())))
                .toList();
    }

    private static Map<String, Double> numbers(Result<?> result) {
        Map<String, Double> numbers = new TreeMap<>();
        numbers.put("perSecond", result.getScore());
        if (!Double.isNaN(result.getScoreError())) {
            numbers.put("error", result.getScoreError());
        }
        return numbers;
    }

    private Options options() {
        TimeValue time = pace.quick() ? TimeValue.milliseconds(500) : TimeValue.seconds(2);
        int iterations = pace.quick() ? 1 : 4;
        return new OptionsBuilder()
                .include(PACKAGE)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .shouldFailOnError(true)
                .output(work.resolve("inside.log").toString())
                .jvmArgsAppend("-Dinside.root=" + root, "-Dinside.work=" + work)
                .build();
    }
}
