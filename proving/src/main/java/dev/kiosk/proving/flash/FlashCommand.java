package dev.kiosk.proving.flash;

import dev.kiosk.proving.process.RunOptions;
import dev.kiosk.proving.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code make flash}. */
@Command(
        name = "flash",
        description = "A flash sale, with each number of inventory-fn processes. Exits with 1 if it was not sound.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FlashCommand implements Callable<Integer> {

    @Option(names = "--seed", defaultValue = "1", description = "Who wants what. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--units", defaultValue = "100", description = "For sale. Default: ${DEFAULT-VALUE}")
    private int units;

    @Option(names = "--buyers", defaultValue = "10000", description = "In one burst. Default: ${DEFAULT-VALUE}")
    private int buyers;

    @Option(names = "--at-once", defaultValue = "100", description = "Requests under way. Default: ${DEFAULT-VALUE}")
    private int atOnce;

    @Option(names = "--inventories", defaultValue = "1,2", split = ",", description = "Default: ${DEFAULT-VALUE}")
    private List<Integer> inventories = List.of(1, 2);

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        int unsound = 0;
        for (int processes : inventories) {
            unsound += isSound(processes) ? 0 : 1;
        }
        return unsound == 0 ? 0 : 1;
    }

    private boolean isSound(int processes) throws IOException, SQLException, InterruptedException {
        Path folder = run.newFolder();
        FlashSettings settings =
                new FlashSettings(seed, units, buyers, atOnce, processes, run.manifests(), folder, run.binaries());
        FlashReport report = new Flash(settings, line -> System.out.println("flash: " + line)).run();
        System.out.println(report.text());
        if (report.isSound()) {
            WorkFolder.delete(folder);
        } else {
            System.out.println("flash: kept " + folder);
        }
        return report.isSound();
    }
}
