package dev.kiosk.proving.load;

import dev.kiosk.proving.report.MeasurementFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the load generator, a process of its own, and waits for what it found. One at a time. */
public final class Generator {

    /** What it needs beyond the time of the load: its start, and the last things that were begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final int LAST_WORDS = 400;

    private final Path arguments;
    private final Path work;
    private int runs;

    /**
     * @param arguments how it is started: {@code proving/bench-load/target/load.args}
     * @param work where its files go
     */
    public Generator(Path arguments, Path work) {
        this.arguments = arguments.toAbsolutePath();
        this.work = work;
    }

    /** @throws MeasurementFailedException if it did not end by itself, or not well */
    public Found run(Load load) throws IOException, InterruptedException {
        String name = "load-" + ++runs;
        Path input = Files.write(work.resolve(name + ".in"), load.input());
        Path output = work.resolve(name + ".csv");
        Path log = work.resolve(name + ".log");
        Process process = new ProcessBuilder(command(load, input, output))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread killer = new Thread(process::destroyForcibly, "end the load");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            await(process, load, log);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(killer);
        }
        return Found.read(output, load.warmUp());
    }

    private static void await(Process process, Load load, Path log) throws IOException, InterruptedException {
        Duration longest = load.warmUp().plus(load.time()).plus(PATIENCE);
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new MeasurementFailedException("the load generator did not end in " + longest + ", see " + log);
        }
        if (process.exitValue() != 0) {
            throw new MeasurementFailedException(
                    "the load generator ended with " + process.exitValue() + ": " + end(Files.readString(log)));
        }
    }

    private List<String> command(Load load, Path input, Path output) {
        Map<String, String> told = new HashMap<>(load.more());
        told.put("target", load.target().toString());
        told.put("users", Integer.toString(load.users()));
        told.put("millis", Long.toString(load.warmUp().plus(load.time()).toMillis()));
        told.put("input", input.toString());
        told.put("output", output.toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        told.forEach((name, value) -> command.add("-Dload." + name + "=" + value));
        command.addAll(List.of("@" + arguments, "-nr", "-rf", work.toString(), "-s", load.scenario()));
        return command;
    }

    private static String end(String log) {
        String text = log.strip();
        return text.substring(Math.max(0, text.length() - LAST_WORDS));
    }
}
