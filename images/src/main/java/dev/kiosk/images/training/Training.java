package dev.kiosk.images.training;

import dev.kiosk.images.run.JavaProcess;
import dev.kiosk.images.run.RunningFunction;
import dev.kiosk.images.run.Surroundings;
import dev.kiosk.images.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the AOT cache of an image, or checks that the JVM takes it. Started by the Dockerfile:
 * {@code Training train|check <cache>}, with the function's name in the environment as {@code NAME}, and after it the JVM
 * arguments that the image will have.
 */
public final class Training {

    private static final int ROUNDS = 40;

    private final String function;
    private final List<String> program;

    /** @param program the arguments of {@code java} that start the function */
    public Training(String function, List<String> program) {
        this.function = function;
        this.program = List.copyOf(program);
    }

    public static void main(String... args) throws IOException, SQLException {
        Path cache = Path.of(args[1]);
        Training training = new Training(System.getenv("NAME"), List.of(args).subList(2, args.length));
        switch (args[0]) {
            case "train" -> training.train(cache);
            case "check" -> training.check(cache);
            default -> throw new IllegalArgumentException("train or check, not " + args[0]);
        }
    }

    /** Leaves the cache there. */
    public void train(Path cache) throws IOException, SQLException {
        run(ROUNDS, "-XX:AOTCacheOutput=" + cache);
        if (Files.notExists(cache)) {
            throw new IllegalStateException("the JVM wrote no " + cache);
        }
    }

    /** Leaves the cache of a program that ends by itself. */
    public void end(Path cache) throws IOException, SQLException {
        try (Surroundings surroundings = Surroundings.of(program)) {
            int status = JavaProcess.start(surroundings.environment(), arguments("-XX:AOTCacheOutput=" + cache))
                    .await();
            if (status != 0) {
                throw new IllegalStateException("ended with status " + status);
            }
        }
    }

    /** With {@code AOTMode=on}, a JVM that refuses the cache does not start. */
    private void check(Path cache) throws IOException, SQLException {
        run(1, "-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    private void run(int rounds, String... options) throws IOException, SQLException {
        try (Surroundings surroundings = Surroundings.of(program)) {
            RunningFunction running = RunningFunction.start(surroundings.environment(), arguments(options));
            for (int round = 0; round < rounds; round++) {
                Traffic.of(function).send(running.client());
            }
            running.stop();
        }
    }

    private List<String> arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(program);
        return arguments;
    }
}
