package dev.kiosk.proving.process;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a run finds what it needs and leaves what it makes: options of a command. */
public final class RunOptions {
    @Option(
            names = "--manifests",
            defaultValue = "knative",
            description = "Knative manifests. Default: ${DEFAULT-VALUE}")
    private Path manifests = Path.of("knative");

    @Option(names = "--work", defaultValue = ".kiosk/chaos", description = "Data and logs. Default: ${DEFAULT-VALUE}")
    private Path work = Path.of(".kiosk/chaos");

    public Path manifests() {
        return manifests;
    }

    /** For the programs of Postgres. */
    public Path binaries() {
        return work.resolve("postgres-binaries");
    }

    public Path newFolder() throws IOException {
        return WorkFolder.create(work);
    }
}
