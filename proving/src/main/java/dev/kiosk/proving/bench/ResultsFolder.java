package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Machine;
import dev.kiosk.proving.report.PartResults;
import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where the numbers are kept, one file a part. */
public final class ResultsFolder {

    private static final String SUFFIX = ".json";

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path folder;

    public ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * With where, when and of what they were measured.
     *
     * @param command which makes it anew
     */
    public void keep(String part, String command, List<Reading> readings) throws IOException {
        keep(new PartResults(
                part,
                command,
                Commit.current(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Machine.here(),
                readings));
    }

    void keep(PartResults results) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(results.part() + SUFFIX), json.writeValueAsString(results) + "\n");
    }

    /** Those of every part that was ever measured, by name. */
    public List<PartResults> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(this::read)
                    .toList();
        }
    }

    private PartResults read(Path file) {
        try {
            return json.readValue(Files.readString(file), PartResults.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
