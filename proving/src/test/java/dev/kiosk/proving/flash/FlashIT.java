package dev.kiosk.proving.flash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form of {@code make flash}: two processes of inventory-fn on one database. */
@Tag("long")
class FlashIT {

    @Test
    void sellsEveryUnitOnceAndTellsEverybody() throws IOException, SQLException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        FlashSettings settings = new FlashSettings(
                1,
                10,
                200,
                8,
                2,
                Path.of("../knative"),
                WorkFolder.create(target.resolve("chaos")),
                Path.of("target/postgres-binaries"));

        FlashReport report = new Flash(settings, line -> {}).run();

        assertThat(report.isSound()).as(report.text()).isTrue();
        WorkFolder.delete(settings.work());
    }
}
