package dev.kiosk.proving.bench;

import dev.kiosk.proving.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of results and its plots, beside the numbers that they are made of. */
public final class PageFiles {

    private final Path results;

    /** @param results the folder of the numbers, {@code docs/performance} */
    public PageFiles(Path results) {
        this.results = results;
    }

    public void write() throws IOException {
        for (Map.Entry<Path, String> file : contents().entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** What is to be in each file, by the numbers that are kept. */
    public Map<Path, String> contents() throws IOException {
        Path interpretation = results.resolve("interpretation.md");
        Page page = new Page(
                new ResultsFolder(results).all(), Files.exists(interpretation) ? Files.readString(interpretation) : "");
        Map<Path, String> contents = new LinkedHashMap<>();
        contents.put(results.resolveSibling("performance.md"), page.text());
        page.charts().forEach((name, chart) -> contents.put(results.resolve(name), chart));
        return contents;
    }
}
