package dev.kiosk.images.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTableTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void putsTheMedianOfEachWayBesideThatOfTheFirst() throws IOException {
        Files.write(folder.resolve("app.jar"), new byte[(int) (3 * MEBIBYTE)]);
        Measured fat =
                measured("fat jar", start(9000, 12_000, 300), start(8000, 10_000, 200), start(99_000, 9000, 100));
        Measured quick = measured("quick", start(900, 1000, 100), start(900, 1000, 100), start(900, 1000, 100));

        String table = StartupTable.of("order-fn", List.of(fat, quick));

        assertThat(table)
                .contains("order-fn, medians of 3 starts")
                .contains("| fat jar | 9.00 s | 100 % | 10.00 s | 100 % | 200 MiB | 3 MiB |")
                .contains("| quick | 0.90 s | 10 % | 1.00 s | 10 % | 100 MiB | 3 MiB |");
    }

    @Test
    void readsWhatThisProcessHasUsed() throws IOException {
        Start start = Start.of(ProcessHandle.current().pid(), Duration.ofSeconds(1));

        assertThat(start.cpu()).isBetween(Duration.ofMillis(10), Duration.ofHours(1));
        assertThat(start.resident()).isBetween(10 * MEBIBYTE, 10_000 * MEBIBYTE);
    }

    private Measured measured(String name, Start... starts) {
        return new Measured(new Variant(name, List.of(), List.of(folder)), List.of(starts));
    }

    private static Start start(long wallMillis, long cpuMillis, long residentMebibytes) {
        return new Start(Duration.ofMillis(wallMillis), Duration.ofMillis(cpuMillis), residentMebibytes * MEBIBYTE);
    }
}
