package dev.kiosk.images.training;

import dev.kiosk.images.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Trains the AOT cache of an image, or checks that the JVM takes it. Started by the Dockerfile:
 * {@code Training train|check <cache>}, with the function's name in the environment as {@code FUNCTION}, and after it the
 * JVM arguments that the image will have.
 */
public final class Training {

    private static final int ROUNDS = 40;

    private final String function;
    private final List<String> program;

    private Training(String function, List<String> program) {
        this.function = function;
        this.program = program;
    }

    public static void main(String... args) throws IOException, SQLException {
        Path cache = Path.of(args[1]);
        Training training =
                new Training(System.getenv("FUNCTION"), List.of(args).subList(2, args.length));
        switch (args[0]) {
            case "train" -> training.train(cache);
            case "check" -> training.check(cache);
            default -> throw new IllegalArgumentException("train or check, not " + args[0]);
        }
    }

    private void train(Path cache) throws IOException, SQLException {
        run(ROUNDS, "-XX:AOTCacheOutput=" + cache);
        if (Files.notExists(cache)) {
            throw new IllegalStateException("the JVM wrote no " + cache);
        }
    }

    /** With {@code AOTMode=on}, a JVM that refuses the cache does not start. */
    private void check(Path cache) throws IOException, SQLException {
        run(1, "-XX:AOTCache=" + cache, "-XX:AOTMode=on");
    }

    private void run(int rounds, String... options) throws IOException, SQLException {
        try (TrainingDatabase database = TrainingDatabase.start();
                AnyBroker broker = AnyBroker.start()) {
            Map<String, String> environment = environment(database, broker);
            migrate(environment);
            RunningFunction running = RunningFunction.start(environment, arguments(options));
            for (int round = 0; round < rounds; round++) {
                Traffic.of(function).send(running.client());
            }
            running.stop();
        }
    }

    private void migrate(Map<String, String> environment) throws IOException {
        List<String> arguments = new ArrayList<>(program);
        arguments.add("migrate");
        int status = JavaProcess.start(environment, arguments).await();
        if (status != 0) {
            throw new IllegalStateException("migrate ended with status " + status);
        }
    }

    private List<String> arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(program);
        return arguments;
    }

    private static Map<String, String> environment(TrainingDatabase database, AnyBroker broker) {
        return Map.of(
                "SPRING_R2DBC_URL",
                database.r2dbcUrl(),
                "SPRING_R2DBC_USERNAME",
                TrainingDatabase.ROLE,
                "SPRING_R2DBC_PASSWORD",
                TrainingDatabase.PASSWORD,
                "KIOSK_FN_BROKER_URL",
                broker.uri().toString(),
                "KIOSK_STOREFRONT_ACCESSSECRET",
                "only-for-training-0123456789abcdef");
    }
}
