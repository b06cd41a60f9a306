package dev.kiosk.proving.fault;

import dev.kiosk.proving.process.RunOptions;
import dev.kiosk.proving.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code make chaos}. */
@Command(
        name = "chaos",
        description = "Runs the shop under faults and audits it. Exits with 1 if a promise was broken.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ChaosCommand implements Callable<Integer> {

    private static final int VIOLATED = 1;

    @Option(names = "--seed", defaultValue = "1", description = "What goes wrong when. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--orders", defaultValue = "1000", description = "How many. Default: ${DEFAULT-VALUE}")
    private int orders;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--answers-last",
            description =
                    "With a broker that answers a publish only when every subscriber has answered, and delivers no"
                            + " further where its publisher hangs up: Knative's on the in-memory channel.")
    private boolean answersLast;

    @Option(names = "--schedule", description = "Only prints what would go wrong when.")
    private boolean scheduleOnly;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        String schedule = Chaos.schedule(seed, orders).text();
        if (scheduleOnly) {
            System.out.println(schedule);
            return 0;
        }
        Path folder = run.newFolder();
        Files.writeString(folder.resolve("schedule.txt"), schedule);
        System.out.println("chaos: seed " + seed + ", " + orders + " orders; schedule, data and logs in " + folder);
        ChaosSettings settings = new ChaosSettings(
                seed, orders, Duration.ofSeconds(60), answersLast, run.manifests(), folder, run.binaries());
        ChaosReport report = new Chaos(settings, line -> System.out.println("chaos: " + line)).run();
        System.out.println(report.text());
        if (!report.violations().isEmpty()) {
            System.out.println("chaos: kept " + folder);
            return VIOLATED;
        }
        WorkFolder.delete(folder);
        return 0;
    }
}
