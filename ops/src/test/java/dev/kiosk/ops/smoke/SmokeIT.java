package dev.kiosk.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.cluster.CommandRun;
import dev.kiosk.ops.output.ExitStatus;
import dev.kiosk.ops.output.Json;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A smoke order in a real shop: three functions, a broker and a Postgres, with the demo catalogue. */
class SmokeIT {

    @Test
    void isConfirmedAndCancelledAgain(@TempDir Path data) throws Exception {
        try (LocalProcess local = LocalProcess.start(data, Duration.ofMinutes(4))) {
            CommandRun run = CommandRun.of("smoke", "--url", local.shop(), "--deadline", "120s", "--output", "json");

            JsonNode report = Json.read(run.out());
            assertThat(report.path("ok").asBoolean()).as(run.out()).isTrue();
            assertThat(run.status()).isEqualTo(ExitStatus.OK);
        }
    }
}
