package dev.kiosk.proving.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.audit.Violation;
import dev.kiosk.proving.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code make mutants}, as it takes many minutes: broken builds under faults, each of which the auditor has to catch. */
class MutantsIT {

    private static final int ORDERS = 60;

    @ParameterizedTest
    @MethodSource
    void isCaught(Mutant mutant) throws IOException, SQLException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        Path work = WorkFolder.create(target.resolve("mutants"));
        Path classes = mutant.compileInto(work.resolve("mutant"));
        Chaos chaos = new Chaos(
                new ChaosSettings(
                        1,
                        ORDERS,
                        Duration.ofSeconds(20),
                        false,
                        Path.of("../knative"),
                        work.resolve("run"),
                        target.resolve("postgres-binaries")),
                System.out::println);
        System.out.println(mutant.found() + " is to be found broken by " + mutant);

        ChaosReport report = chaos.run(chaos.shopSettings().withPatch(mutant.function(), classes));

        assertThat(report.violations())
                .as(report.text())
                .extracting(Violation::invariant)
                .contains(mutant.found());
        WorkFolder.delete(work);
    }

    static List<Mutant> isCaught() {
        return Mutant.all();
    }
}
