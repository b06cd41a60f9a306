package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.Shopper.Placed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of it all loses no order, and sells nothing twice. */
class KillIT {

    private static final int ORDERS = 30;

    @TempDir
    private Path data;

    @Test
    void everyAcceptedOrderIsConfirmedAfterTheKill() throws Exception {
        List<Placed> orders = new ArrayList<>();
        KioskProcess killed = KioskProcess.start(data).ready();
        Shopper before = new Shopper(killed.place("Shop"));
        IntStream.range(0, ORDERS).forEach(i -> orders.add(before.buys("TEA-SENCHA-100", 1)));
        killed.kill();

        try (KioskProcess again = KioskProcess.start(data).ready()) {
            Shopper after = new Shopper(again.place("Shop"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(orders).extracting(after::statusOf).containsOnly("confirmed"));
            URI stock = again.place("Stock").resolve("/api/stock/TEA-SENCHA-100");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(after.get(stock).path("onHand").asLong()).isEqualTo(90 - ORDERS));
            assertThat(after.get(stock).path("reserved").asLong()).isZero();
        }
    }
}
