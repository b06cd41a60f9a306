package dev.kiosk.proving.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of {@code make chaos}. */
class ChaosIT {

    private static final int ORDERS = 20;

    @ParameterizedTest(name = "broker answers last: {0}")
    @ValueSource(booleans = {false, true})
    void keepsEveryPromiseWhateverDies(boolean answersLast) throws IOException, SQLException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        ChaosSettings settings = new ChaosSettings(
                1,
                ORDERS,
                Duration.ofSeconds(12),
                answersLast,
                Path.of("../knative"),
                WorkFolder.create(target.resolve("chaos")),
                Path.of("target/postgres-binaries"));

        ChaosReport report = new Chaos(settings, line -> {}).run();

        assertThat(report.violations()).as(report.text()).isEmpty();
        assertThat(report.faults().sum("kill")).as(report.text()).isGreaterThanOrEqualTo(5);
        assertThat(report.faults().sum("kill broker, which forgets"))
                .as(report.text())
                .isPositive();
        assertThat(report.faults().sum("delivery")).as(report.text()).isGreaterThanOrEqualTo(20);
        WorkFolder.delete(settings.work());
    }
}
