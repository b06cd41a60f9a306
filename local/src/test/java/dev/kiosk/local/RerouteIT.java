package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.Shopper.Placed;
import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifests decide: a filter that is changed changes where events go. */
class RerouteIT {

    private static final Path MANIFESTS = Path.of("../knative");
    private static final String FILTER = """
                    - exact:
                        type: dev.kiosk.order.placed.v1
            """;

    @TempDir
    private Path temp;

    @Test
    void anOrderWaitsForeverWhereTheFilterOfItsReservationMatchesNothing() throws IOException {
        Path changed = copyOfManifests();
        Path triggers = changed.resolve("triggers/inventory-fn.yaml");
        String before = Files.readString(triggers);
        String after =
                before.replace(FILTER, FILTER.replace("exact", "suffix").replace("dev.kiosk.order.placed.v1", ".v2"));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(triggers, after);

        try (LocalPlatform platform = LocalPlatform.start(PlatformSettings.forTests(temp.resolve("data"))
                .withManifests(changed)
                .withBinaries(TestPostgres.BINARIES)
                .withDemo())) {
            Shopper shopper = new Shopper(platform.uri("storefront-fn"));
            Placed order = shopper.buys("TEA-SENCHA-100", 1);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(shopper.statusOf(order)).isEqualTo("placed"));
            Quiet.awaitOn(platform);
            assertThat(shopper.statusOf(order)).isEqualTo("placed");
        }
    }

    private Path copyOfManifests() throws IOException {
        Path copy = temp.resolve("knative");
        try (Stream<Path> files = Files.walk(MANIFESTS)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(MANIFESTS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
