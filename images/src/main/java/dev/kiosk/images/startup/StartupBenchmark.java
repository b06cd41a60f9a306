package dev.kiosk.images.startup;

import dev.kiosk.images.run.RunningFunction;
import dev.kiosk.images.run.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints, as a table in Markdown, what a start of a function costs. {@code make bench-start}; arguments: the function, the
 * folder that {@code make images} built in, and how often each way of starting is tried. The ways take turns, so that a
 * busy minute of the machine hits all of them.
 */
public final class StartupBenchmark {

    private final String path;
    private final Map<String, String> environment;

    private StartupBenchmark(String function, Surroundings surroundings) {
        this.path = firstRequest(function);
        this.environment = new HashMap<>(surroundings.environment());
        environment.put("LOGGING_LEVEL_ROOT", "warn");
    }

    public static void main(String... args) throws IOException, SQLException {
        String function = args[0];
        int times = Integer.parseInt(args[2]);
        Path caches = Files.createTempDirectory("kiosk-startup");
        List<Variant> variants = new Variants(function, Path.of(args[1]), caches).all();
        try (Surroundings surroundings = Surroundings.of(variants.getFirst().arguments())) {
            List<Measured> measured = variants.stream().map(Measured::none).toList();
            new StartupBenchmark(function, surroundings).measure(measured, times);
            System.out.println(StartupTable.of(function, measured));
        }
    }

    private void measure(List<Measured> all, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            for (Measured one : all) {
                one.starts().add(measure(one.variant()));
            }
        }
    }

    private Start measure(Variant variant) throws IOException {
        long begin = System.nanoTime();
        RunningFunction function = RunningFunction.start(environment, variant.arguments(), path);
        Start start = Start.of(function.pid(), Duration.ofNanos(System.nanoTime() - begin));
        function.stop();
        return start;
    }

    /** One that goes all the way to the database, where there is one. */
    private static String firstRequest(String function) {
        return switch (function) {
            case "storefront-fn" -> "/api/products?limit=20";
            case "order-fn" -> "/api/orders?limit=20";
            case "inventory-fn" -> "/api/stock?limit=20";
            case "backoffice-fn" -> "/admin/import";
            case "webhook-fn" -> "/api/webhook-endpoints";
            default -> "/actuator/health/readiness";
        };
    }
}
