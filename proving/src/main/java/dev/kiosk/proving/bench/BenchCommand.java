package dev.kiosk.proving.bench;

import dev.kiosk.proving.process.WorkFolder;
import dev.kiosk.proving.report.MeasurementFailedException;
import dev.kiosk.proving.retail.RetailDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code make bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the shop on this machine, every part of it a process of its own, and writes the figures.",
        exitCodeOnExecutionException = 1,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was measured",
            "1:something did not complete; the reason is the last line, and its logs are kept",
            "2:wrong options"
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    /** Measures nothing, and writes the page anew. */
    private static final String PAGE = "page";

    @Option(names = "--quick", description = "each figure once and briefly, small tables: in minutes, and rough")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description =
                    "measure these parts only: machine, memory, orders, reservations, handling, catalogue, growth, inside;"
                            + " page measures nothing and writes the page anew")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "baskets of the Online Retail format; without them baskets are made up, 22 lines on average")
    private @Nullable Path data;

    @Option(
            names = "--users",
            split = ",",
            defaultValue = "1,16,64",
            description = "whole orders at once (${DEFAULT-VALUE})")
    private List<Integer> users = List.of();

    @Option(names = "--root", defaultValue = ".", description = "of the project (${DEFAULT-VALUE})")
    private Path root = Path.of(".");

    @Option(names = "--work", defaultValue = ".kiosk/bench", description = "data and logs (${DEFAULT-VALUE})")
    private Path work = Path.of(".kiosk/bench");

    @Option(
            names = "--results",
            defaultValue = "docs/performance",
            description = "where the figures are written to (${DEFAULT-VALUE})")
    private Path results = Path.of("docs/performance");

    @Override
    public Integer call() throws IOException {
        Path folder = WorkFolder.create(work);
        BenchSettings settings = new BenchSettings(
                quick ? Pace.QUICK : Pace.FULL,
                only,
                data,
                users,
                root,
                folder,
                work.resolve("postgres-binaries").toAbsolutePath(),
                results);
        try {
            if (!only.equals(List.of(PAGE))) {
                new Bench(settings, line -> System.out.println("bench: " + line)).run();
            }
            new PageFiles(results).write();
            System.out.println("bench: written " + results.resolveSibling("performance.md"));
        } catch (MeasurementFailedException | RetailDataException | IllegalStateException e) {
            System.err.println("bench: not measured: " + e.getMessage() + "\nbench: kept " + folder);
            return FAILED;
        }
        WorkFolder.delete(folder);
        return 0;
    }
}
