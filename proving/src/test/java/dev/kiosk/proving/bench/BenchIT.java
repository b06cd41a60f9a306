package dev.kiosk.proving.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.process.WorkFolder;
import dev.kiosk.proving.report.PartResults;
import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortest run of {@code make bench}: the harness measures something, whatever the figures are. */
@Tag("long")
class BenchIT {

    private static final Pace SHORTEST =
            new Pace(1, 1, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(1), true);

    @TempDir
    private Path results;

    @Test
    void measuresWholeOrders() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        BenchSettings settings = new BenchSettings(
                SHORTEST,
                List.of("orders"),
                null,
                List.of(4),
                Path.of(".."),
                WorkFolder.create(target.resolve("bench")),
                target.resolve("postgres-binaries"),
                results);

        new Bench(settings, line -> {}).run();

        List<PartResults> parts = new ResultsFolder(results).all();
        assertThat(parts).extracting(PartResults::part).containsExactly("orders");
        List<Reading> readings = parts.getFirst().of("whole-order", Map.of());
        assertThat(readings)
                .extracting(reading -> reading.of().get("basket"))
                .containsExactly("single-line", "22-lines-synthetic");
        assertThat(readings).allSatisfy(BenchIT::isMeasured);
        assertThat(parts.getFirst().of("baseline", Map.of())).singleElement().satisfies(baseline -> {
            assertThat(baseline.number("fsyncsPerSecond")).isPositive();
            assertThat(baseline.number("transactionsPerSecond")).isPositive();
        });
        WorkFolder.delete(settings.work());
    }

    private static void isMeasured(Reading reading) {
        assertThat(reading.number("orders")).isGreaterThanOrEqualTo(4);
        assertThat(reading.number("p99Millis")).isGreaterThanOrEqualTo(reading.number("p50Millis"));
        assertThat(Stream.of("storefront-fn", "storefront-fn-events", "order-fn", "inventory-fn", "broker", "postgres"))
                .allSatisfy(part ->
                        assertThat(reading.number("cpuMillis." + part)).as(part).isPositive());
        assertThat(reading.number("commits")).isGreaterThan(1);
    }
}
